import fc from "fast-check";

/**
 * How a generated test runs: for `seconds` at most, from a seed that is told when it fails. `SEED=…` with that value
 * replays the failed case alone; `RUN_SECONDS=600` looks for longer.
 */
export function seeded(seconds: number) {
  const [seed, path] = (process.env.SEED ?? "").split("/");
  const limit = Number(process.env.RUN_SECONDS || seconds) * 1000;
  return {
    seed: seed ? Number(seed) : (Date.now() ^ process.pid) & 0x7fff_ffff,
    ...(path && { path }),
    numRuns: path ? 1 : 10_000,
    interruptAfterTimeLimit: limit,
    // A case that is true as far as it got is no failure; shrinking ends with the time, too.
    markInterruptAsFailure: false,
    endOnFailure: path !== undefined,
    reporter: <Case>(out: fc.RunDetails<Case>) => {
      if (!out.failed) return;
      const replay = `SEED=${out.seed}/${out.counterexamplePath} npx vitest run <this file>`;
      throw new Error(`Again, this case alone: ${replay}\n\n${fc.defaultReportMessage(out)}`, {
        cause: out.errorInstance,
      });
    },
  };
}

/** The test's own time limit: what the cases may take, and the last of them. */
export const patience = (seconds: number) => ({
  timeout: (Number(process.env.RUN_SECONDS || seconds) * 2 + 120) * 1000,
});
