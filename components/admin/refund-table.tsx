import { RefundStatus } from "@/components/finances/record-status";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import { beatColumn } from "./beat-column";

export type RefundLine = {
  id: number;
  purchaseId: number;
  reference: string;
  title: string;
  status: "requested" | "succeeded" | "failed";
  /** In words. */
  reason: string;
  note: string;
  /** A sentence; null unless it failed. */
  failure: string | null;
  amountMinor: number;
  feeMinor: number;
  shareMinor: number;
  currency: string;
  /** ISO. */
  createdAt: string;
  /** Whether the seller's balance at Stripe says the same as the books. */
  settled: boolean;
};

const facts: Column<RefundLine>[] = [
  {
    id: "date",
    header: "Ordered",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="whitespace-nowrap" />,
  },
  {
    id: "status",
    header: "Status",
    cell: ({ status, settled, failure }) => (
      <span className="max-sm:text-right">
        <RefundStatus status={status} />
        {failure && <span className="mt-1 block text-sm text-muted">{failure}</span>}
        {status === "succeeded" && !settled && (
          <span className="mt-1 block text-sm text-muted">
            The seller’s part at Stripe is still to follow.
          </span>
        )}
      </span>
    ),
  },
  {
    id: "reason",
    header: "Reason",
    cell: ({ reason, note }) => (
      <span className="max-sm:text-right">
        {reason}
        {note && <span className="block text-sm text-muted">{note}</span>}
      </span>
    ),
  },
  {
    id: "fee",
    header: "From the fee",
    align: "right",
    cell: ({ status, feeMinor, currency }) => (
      <Money minor={status === "succeeded" ? feeMinor : null} currency={currency} />
    ),
  },
  {
    id: "share",
    header: "From the share",
    align: "right",
    cell: ({ status, shareMinor, currency }) => (
      <Money minor={status === "succeeded" ? shareMinor : null} currency={currency} />
    ),
  },
  {
    id: "amount",
    header: "Amount",
    align: "right",
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
];

/** Refunds, one a line. `ofOne` leaves out which purchase they are of. */
export function RefundTable({ lines, ofOne = false }: { lines: RefundLine[]; ofOne?: boolean }) {
  const columns = ofOne ? facts : [beatColumn, ...facts];
  return <Table caption="Refunds" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
