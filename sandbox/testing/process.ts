import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { CrashPoint } from "@/lib/crash-point";
import type { House } from "./house";

const root = path.join(import.meta.dirname, "../..");

export type Started = {
  child: ChildProcess;
  output(): string;
  ended: Promise<{ signal: string | null; code: number | null }>;
};

/** Starts a script of ours as a process of its own in this house; `crashAt` has it killed at that point. */
export function start(house: House, script: string, args: string[] = [], crashAt?: CrashPoint): Started {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...house.env, ...(crashAt && { CRASH_AT: crashAt }), LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  return { child, output: () => output, ended };
}

/** Waits until `holds` does, asking again and again; fails with the words given when it never does. */
export async function until(words: string, holds: () => Promise<boolean>, seconds = 25): Promise<void> {
  for (let round = 0; round < seconds * 10; round++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`it never came about that ${words}`);
}
