import type { RunLine } from "@/components/reconciliation/run-table";
import type { ListedRun } from "@/lib/reconciler/list-runs";

export function presentRun(run: ListedRun): RunLine {
  const { id, status, differences, matched, caughtUp, startedAt, since, until } = run;
  return {
    id,
    status,
    differences,
    matched,
    caughtUp,
    startedAt: startedAt.toISOString(),
    since: since.toISOString(),
    until: until.toISOString(),
    by: run.requestedByName ?? (run.trigger === "schedule" ? "Schedule" : "Command line"),
  };
}
