import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { WALK } from "@/lib/reference/walk";
import type { Credentials } from "../../credentials";

const root = path.resolve(import.meta.dirname, "../../..");
const TIMEOUT_MS = 180_000;

export type Walked = {
  /** What each step printed, by its id. */
  printed: Record<string, string>;
  certificate: { data: { uuid: string } };
  pdf: Buffer;
};

/**
 * Walks the reference's walk against a running sandbox: the commands as the page shows them, in the shell that npm
 * itself needs, with our own curl. Throws with all that was printed when a command fails.
 */
export async function walkTheReference({ credentials }: { credentials: Credentials }): Promise<Walked> {
  const dir = mkdtempSync(path.join(tmpdir(), "beatpass-walk-"));
  try {
    mkdirSync(path.join(dir, ".sandbox"));
    writeFileSync(path.join(dir, ".sandbox/credentials.json"), JSON.stringify(credentials));
    symlinkSync(path.join(root, "node_modules"), path.join(dir, "node_modules"));
    const printed = await runCommands(
      WALK.map(({ id, shell }) => [id, shell]),
      dir,
    );
    const file = (name: string) => readFileSync(path.join(dir, ".sandbox/walk", name));
    return {
      printed,
      certificate: JSON.parse(file("certificate.json").toString()),
      pdf: file("certificate.pdf"),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Runs named pieces of shell one after the other in one shell in `dir`, with our curl; what each printed. */
export async function runCommands(
  pieces: readonly (readonly [name: string, shell: string])[],
  dir: string,
): Promise<Record<string, string>> {
  const bin = path.join(dir, "bin");
  mkdirSync(bin, { recursive: true });
  const curl = path.join(import.meta.dirname, "curl.ts");
  writeFileSync(path.join(bin, "curl"), `#!/bin/sh\nexec "${process.execPath}" "${curl}" "$@"\n`, {
    mode: 0o755,
  });
  const script = pieces.map(([name, shell]) => `printf '%s%s\\n' '${MARK}' '${name}'\n${shell}\n`).join("");
  const searched = [bin, path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
  const { stdout } = await promisify(execFile)("sh", ["-eu", "-c", script], {
    cwd: dir,
    env: { ...process.env, PATH: searched },
    timeout: TIMEOUT_MS,
  }).catch((error) => {
    throw new Error(`The walk stopped.\n${error.stdout}\n${error.stderr}`, { cause: error });
  });
  const parts = stdout.split(MARK).slice(1);
  return Object.fromEntries(
    parts.map((part) => {
      const [name = "", ...lines] = part.split("\n");
      return [name, lines.join("\n").trim()];
    }),
  );
}

const MARK = "──── ";
