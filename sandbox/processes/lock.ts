import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identify } from "./identity";

const FILE = "running.json";

/** The number of the process that holds the directory, if it is still running. */
export function holder(dir: string): number | undefined {
  try {
    const { pid, identity } = JSON.parse(readFileSync(path.join(dir, FILE), "utf8"));
    return identify(pid) === identity ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Holds the directory for this process until the returned function is called or the process ends, however it
 * ends. Throws when another process holds it.
 */
export function hold(dir: string): () => void {
  const file = path.join(dir, FILE);
  const pid = holder(dir);
  if (pid !== undefined) throw new Error(`${dir} is in use by process ${pid}: stop that one first`);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: identify(process.pid) }), { flag: "wx" });
  return () => rmSync(file, { force: true });
}
