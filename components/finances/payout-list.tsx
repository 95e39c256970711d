import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { PayoutFacts } from "./payout-facts";
import { type RecordColumn, RecordList } from "./record-list";
import { PayoutStatus } from "./record-status";
import type { PayoutLine } from "./views";

const columns: RecordColumn<PayoutLine>[] = [
  {
    id: "payout",
    header: "Payout",
    phone: "top",
    cell: ({ stripeId }) => <span className="figures block truncate text-sm">{stripeId}</span>,
  },
  { id: "status", header: "Status", phone: "bottom", cell: ({ status }) => <PayoutStatus status={status} /> },
  {
    id: "date",
    header: "Made",
    phone: "bottomRight",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="text-sm whitespace-nowrap text-muted" />,
  },
  {
    id: "arrives",
    header: "Arrives",
    cell: ({ arrivesAt, paidAt }) => (
      <DateTime value={paidAt ?? arrivesAt} className="text-sm whitespace-nowrap text-muted" />
    ),
  },
  {
    id: "amount",
    header: "Amount",
    align: "right",
    phone: "topRight",
    cell: ({ amountMinor, currency }) => (
      <Money minor={amountMinor} currency={currency} className="font-semibold" />
    ),
  },
];

/** A producer's payouts, each opening to its facts and leading to the sales in it. */
export function PayoutList({ lines }: { lines: PayoutLine[] }) {
  return (
    <RecordList
      label="Payouts"
      columns={columns}
      widths="minmax(0,1fr) 9rem 7rem 7rem 9rem"
      rows={lines}
      rowKey={({ id }) => id}
      details={(line) => (
        <div className="grid gap-5">
          <PayoutFacts {...line} />
          <div>
            <LinkButton href={line.href} size="sm">
              The sales in it<span className="sr-only">: {line.stripeId}</span>
            </LinkButton>
          </div>
        </div>
      )}
    />
  );
}
