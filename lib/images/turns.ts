import { fail } from "@/lib/errors";

/**
 * Lets at most `most` pieces of work run at once in this process; the others wait, the first to come first, up to
 * `waitingMost` of them, because what waits holds memory too. Who comes after those fails with `busy`.
 */
export function turns(most: number, waitingMost: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running++;
    else if (waiting.length >= waitingMost) fail("busy");
    else await new Promise<void>((next) => waiting.push(next));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Who waits longest takes this turn over.
      if (next) next();
      else running--;
    }
  };
}
