/** Lets at most so many pieces of work run at once in this process; the others wait, the first to come first. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running++;
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
