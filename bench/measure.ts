/**
 * Measures each candidate once a round, in turn, and answers their medians. Whatever the machine does meanwhile
 * thus meets all of them, and the order is turned round each time so that none always goes first.
 */
export async function medians<Name extends string>(
  rounds: number,
  candidates: Record<Name, (round: number) => Promise<number>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(candidates) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) {
      measured[name].push(await candidates[name](round));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(measured[name])])) as Record<Name, number>;
}

/** How long it takes, in microseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) * 1_000;
}

/** Does the work `count` times, `width` of them at once. */
export async function concurrently(
  count: number,
  width: number,
  work: (turn: number) => Promise<unknown>,
): Promise<void> {
  let turn = 0;
  async function lane() {
    while (turn < count) await work(turn++);
  }
  await Promise.all(Array.from({ length: width }, lane));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
