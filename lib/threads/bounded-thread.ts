import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { SECOND } from "@/lib/clock";

/** An endless loop or a memory leak in a renderer or a decoder must not take the worker with it (RELIABILITY F23). */
export type Bounds = { timeoutMs: number; memoryMb: number };
const BOUNDS: Bounds = { timeoutMs: 30 * SECOND, memoryMb: 512 };

// The thread runs TypeScript, whatever started the process.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** The thread was killed: its time or its memory was over. */
export class OutOfBounds extends Error {
  override readonly name = "OutOfBounds";
}

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
      const late = new OutOfBounds(`not done after ${bounds.timeoutMs} ms`);
      timer = setTimeout(() => reject(late), bounds.timeoutMs);
      thread.once("message", resolve);
      thread.once("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new OutOfBounds(error.message) : error),
      );
      thread.once("exit", (code) => reject(new Error(`ended with code ${code} and no answer`)));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
