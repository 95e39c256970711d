import { spawn } from "node:child_process";
import type { Socket } from "node:net";

// Blocks on a pipe that only we hold open: it closes when we end, even by kill -9, and the group is stopped.
const SCRIPT = `
while read -r _; do :; done
kill -s "$2" -- "-$1" 2>/dev/null || exit 0
tries=0
while [ "$tries" -lt 100 ]; do
  kill -s 0 -- "-$1" 2>/dev/null || exit 0
  sleep 0.1
  tries=$((tries + 1))
done
kill -s KILL -- "-$1" 2>/dev/null
`;

/**
 * Stops the process group when this process is gone. `signal` is a name without "SIG".
 * Returns what calls the watch off.
 */
export function watch(group: number, signal: string): () => void {
  const watchdog = spawn("/bin/sh", ["-c", SCRIPT, "watchdog", String(group), signal], {
    detached: true,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchdog.on("error", () => {});
  watchdog.unref();
  (watchdog.stdin as Socket).unref();
  return () => watchdog.kill("SIGKILL");
}
