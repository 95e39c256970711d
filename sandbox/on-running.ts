import { spawnSync } from "node:child_process";
import path from "node:path";
import { givenEnvironment } from "./environment";
import { runningSettings } from "./running-settings";

/**
 * Runs a script of ours on the database that is meant: the one that is set, or else the running sandbox's.
 * `node --import tsx sandbox/on-running.ts lib/signing/rotate.ts [arguments]`
 */
const root = path.resolve(import.meta.dirname, "..");
const given = givenEnvironment(root);
const env = { ...given, ...runningSettings(path.join(root, ".sandbox")), ...given } as Record<string, string>;

if (!env.DATABASE_URL) {
  process.stderr.write(
    "DATABASE_URL is not set and no sandbox is running: set it, or start `npm run dev` first.\n",
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ["--import", "tsx", ...process.argv.slice(2)], {
  env: { ...env, NODE_ENV: process.env.NODE_ENV },
  stdio: "inherit",
});
process.exit(status ?? 1);
