import fc from "fast-check";

/** Set by hand to look for longer than a run of all tests does. */
const searching = Number(process.env.RUN_SECONDS || 0);
/** A failure is made smaller for no longer than this; what cases take is far from it. */
const SHRINKING_SECONDS = 300;

/**
 * How a generated test runs: so many cases, however long they take, because a machine that stands still is no failure;
 * from a seed that is told when one fails. `SEED=…` with that value replays the failed case alone; `RUN_SECONDS=600`
 * goes on for that long instead.
 */
export function seeded(cases: number) {
  const [seed, path] = (process.env.SEED ?? "").split("/");
  return {
    seed: seed ? Number(seed) : (Date.now() ^ process.pid) & 0x7fff_ffff,
    ...(path && { path }),
    numRuns: path ? 1 : searching ? 1_000_000 : cases,
    interruptAfterTimeLimit: (searching || SHRINKING_SECONDS) * 1000,
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

/** A generated test's own time limit: there for what never ends. */
export const patience = { timeout: ((searching || SHRINKING_SECONDS) * 2 + 600) * 1000 };
