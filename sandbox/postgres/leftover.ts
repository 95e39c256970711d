import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify } from "../processes/identity";

const PATIENCE_MS = 10_000;

/**
 * Ends a server that an earlier run, killed, left on the data directory, and removes its stale pid file.
 * The caller must hold the directory: a server found here has no owner.
 */
export async function endLeftover(data: string): Promise<void> {
  const file = path.join(data, "postmaster.pid");
  const pid = postmasterOf(file);
  if (pid === undefined) return;
  const began = Date.now();
  // Its watchdog may be stopping it already; SIGINT again does no harm.
  while (isServerOf(pid, data)) {
    process.kill(pid, Date.now() - began < PATIENCE_MS ? "SIGINT" : "SIGKILL");
    await sleep(100);
  }
  rmSync(file, { force: true });
}

function postmasterOf(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isServerOf(pid: number, data: string): boolean {
  return identify(pid)?.includes(data) ?? false;
}
