import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { type RunState, RunStatus } from "./run-status";

export type RunLine = RunState & {
  id: number;
  /** ISO. */
  startedAt: string;
  since: string;
  until: string;
  matched: number;
  caughtUp: number;
  /** Who asked for it: a name, or that the schedule did. */
  by: string;
};

const columns: Column<RunLine>[] = [
  {
    id: "started",
    header: "Run",
    primary: true,
    cell: ({ id, startedAt }) => (
      <Link href={`/admin/reconciliation/${id}`} className="font-semibold underline-offset-4 hover:underline">
        <DateTime value={startedAt} show="datetime" className="whitespace-nowrap" />
      </Link>
    ),
  },
  { id: "status", header: "Result", cell: (run) => <RunStatus {...run} /> },
  { id: "by", header: "Started by", cell: ({ by }) => by },
  {
    id: "window",
    header: "Compared",
    cell: ({ since, until }) => (
      <span className="whitespace-nowrap">
        <DateTime value={since} /> – <DateTime value={until} />
      </span>
    ),
  },
  {
    id: "matched",
    header: "Matched",
    align: "right",
    cell: ({ matched, status }) => <Count of={status === "running" ? null : matched} />,
  },
  {
    id: "caught-up",
    header: "Caught up",
    align: "right",
    cell: ({ caughtUp, status }) => <Count of={status === "running" ? null : caughtUp} />,
  },
];

const Count = ({ of }: { of: number | null }) => (
  <span className="figures">{of === null ? "–" : of.toLocaleString("en-US")}</span>
);

/** Comparisons of the books with Stripe, one a line. */
export function RunTable({ runs }: { runs: RunLine[] }) {
  return (
    <Table caption="Reconciliation runs" columns={columns} rows={runs} rowKey={({ id }) => String(id)} />
  );
}
