import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { SECOND } from "@/lib/clock";

/** An endless loop or a memory leak in a renderer or a decoder must not take the worker with it (RELIABILITY F23). */
export type Bounds = { timeoutMs: number; memoryMb: number };
const BOUNDS: Bounds = { timeoutMs: 30 * SECOND, memoryMb: 512 };

// The thread runs TypeScript, whatever started the process.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/**
 * Runs a script in a thread of its own and gives its first message. The thread is killed when it is done, when the
 * time is over or when the memory is; the last two, and its own failure, throw.
 */
export async function inBoundedThread<T>(script: URL, input: unknown, bounds: Bounds = BOUNDS): Promise<T> {
  const thread = new Worker(script, {
    workerData: input,
    execArgv: ["--import", tsx],
    resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMb },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${bounds.timeoutMs} ms`)), bounds.timeoutMs);
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", (code) => reject(new Error(`ended with code ${code} and no answer`)));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
