/** Tells the person at the terminal one line of what happens. */
export type Say = (line: string) => void;

export const sayAloud: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Says what is there once `work` is done, and how long it took. Failures are the caller's. */
export async function timed<T>(say: Say, work: Promise<T>, describe: (result: T) => string): Promise<T> {
  const began = performance.now();
  const result = await work;
  say(`✓ ${describe(result)} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}
