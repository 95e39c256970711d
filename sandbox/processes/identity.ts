import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells one process from a later one that was given the same number: when it began and its command line.
 * Undefined when no such process runs.
 */
export function identify(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): string | undefined {
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  const [state, began] = [fields[0], fields[19]];
  if (state === "Z") return undefined;
  return `${began} ${readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()}`;
}

function fromPs(pid: number): string | undefined {
  const line = execFileSync("ps", ["-ww", "-o", "lstart=,command=", "-p", String(pid)], { encoding: "utf8" });
  return line.trim() || undefined;
}
