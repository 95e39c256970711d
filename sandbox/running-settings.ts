import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Environment } from "./environment";
import { holder } from "./processes/lock";

const fileIn = (dir: string) => path.join(dir, "environment.json");

/** Leaves what the running sandbox's parts decide for scripts that are to work on it, such as `npm run keys:rotate`. */
export function announce(dir: string, settings: Environment): void {
  writeFileSync(fileIn(dir), JSON.stringify(settings, null, 2), { mode: 0o600 });
}

export function withdraw(dir: string): void {
  rmSync(fileIn(dir), { force: true });
}

/** The settings of the sandbox that runs in `dir`, or undefined when none does. */
export function runningSettings(dir: string): Environment | undefined {
  if (holder(dir) === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(fileIn(dir), "utf8"));
  } catch {
    return undefined;
  }
}
