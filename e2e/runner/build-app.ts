import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Say, timed } from "@/sandbox/say";

/** All that the build reads, save what the lock file pins. */
const SOURCES = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/**
 * Builds the production app, unless the build that is there was made by us of exactly these sources. It goes where
 * `npm run build` puts it; Next keeps a developer's running `next dev` apart from that, in `.next/dev`.
 */
export async function buildApp(root: string, say: Say): Promise<void> {
  const stamp = path.join(root, ".next/built-from.json");
  const buildId = path.join(root, ".next/BUILD_ID");
  const made = () =>
    JSON.stringify({ id: existsSync(buildId) && readFileSync(buildId, "utf8"), sources: fingerprint(root) });
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made()) return say("✓ The build is up to date");
  const sources = fingerprint(root);
  await timed(say, build(root), () => "Production build");
  // What changed during the build may or may not be in it.
  if (fingerprint(root) === sources) writeFileSync(stamp, made());
}

async function build(root: string): Promise<void> {
  const [code] = await once(
    spawn("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" }),
    "close",
  );
  if (code !== 0) throw new Error("The app could not be built");
}

function fingerprint(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES.flatMap((name) => filesIn(root, name)))
    hash.update(`\0${source}\0`).update(readFileSync(path.join(root, source)));
  return hash.digest("hex");
}

function filesIn(root: string, name: string): string[] {
  if (path.extname(name)) return [name];
  return readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
