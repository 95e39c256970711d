import { env } from "@/lib/env";
import { Failure } from "@/lib/errors";

// A pool that is exhausted queues without end. Requests wait here instead, for a bounded time and before they have
// done anything, so that the refusal can honestly say that nothing was changed (RELIABILITY F26).
const WAIT_MS = 5_000;

/** Who asks. Stripe's events come in floods and may wait; they never take the room of people (RELIABILITY F09). */
export type Lane = "people" | "events";

const ROOM: Record<Lane, () => number> = {
  people: () => env.DATABASE_POOL * 4,
  events: () => Math.ceil(env.DATABASE_POOL / 2),
};
const lanes = {
  people: { running: 0, waiting: [] as (() => void)[] },
  events: { running: 0, waiting: [] as (() => void)[] },
};

/** Runs `work` when there is room in its lane, or fails `busy` with Retry-After once it has waited too long. */
export async function admitted<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
  const held = lanes[lane];
  if (held.running >= ROOM[lane]()) await turn(held.waiting);
  held.running++;
  try {
    return await work();
  } finally {
    held.running--;
    held.waiting.shift()?.();
  }
}

function turn(waiting: (() => void)[]): Promise<void> {
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
