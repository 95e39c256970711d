import { env } from "@/lib/env";
import { Failure } from "@/lib/errors";

// A pool that is exhausted queues without end. Requests wait here instead, for a bounded time and before they have
// done anything, so that the refusal can honestly say that nothing was changed (RELIABILITY F26).
const WAIT_MS = 5_000;
const REQUESTS_A_CONNECTION = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when there is room, or fails `busy` with Retry-After once it has waited too long. */
export async function admitted<T>(work: () => Promise<T>): Promise<T> {
  if (running >= env.DATABASE_POOL * REQUESTS_A_CONNECTION) await room();
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function room(): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(enter), 1);
      reject(new Failure("busy", { retryAfter: 1 }));
    }, WAIT_MS);
    waiting.push(enter);
  });
}
