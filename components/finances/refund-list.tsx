import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import { AddingUp } from "./adding-up";
import { type RecordColumn, RecordList } from "./record-list";
import { RefundStatus } from "./record-status";
import type { RefundLine } from "./views";

const REASONS: Record<RefundLine["reason"], string> = {
  requested_by_customer: "The buyer asked for it",
  duplicate: "Paid twice",
  fraudulent: "Fraud",
  other: "Another reason",
  unsold: "The payment never became a sale",
  at_stripe: "Made at Stripe",
};

const columns: RecordColumn<RefundLine>[] = [
  {
    id: "beat",
    header: "Beat",
    phone: "top",
    cell: ({ title, buyerName }) => (
      <>
        <span className="block truncate font-medium">{title}</span>
        <span className="block truncate text-sm text-muted">{buyerName}</span>
      </>
    ),
  },
  { id: "status", header: "Status", phone: "bottom", cell: ({ status }) => <RefundStatus status={status} /> },
  {
    id: "date",
    header: "Date",
    phone: "bottomRight",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="text-sm whitespace-nowrap text-muted" />,
  },
  {
    id: "reference",
    header: "Reference",
    cell: ({ reference }) => <span className="figures text-sm whitespace-nowrap">{reference}</span>,
  },
  {
    id: "amount",
    header: "Given back",
    align: "right",
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
  {
    id: "share",
    header: "From your share",
    align: "right",
    phone: "topRight",
    cell: ({ status, shareMinor, currency }) => (
      <Money
        minor={status === "succeeded" ? 0 - shareMinor : null}
        currency={currency}
        className="font-semibold"
      />
    ),
  },
];

/** Refunds of a producer's sales, each opening to what it took from whom. */
export function RefundList({ lines }: { lines: RefundLine[] }) {
  return (
    <RecordList
      label="Refunds"
      columns={columns}
      widths="minmax(0,1fr) 8rem 6.5rem 8.5rem 8.5rem 9rem"
      rows={lines}
      rowKey={({ id }) => id}
      details={Details}
    />
  );
}

function Details({ status, currency, amountMinor, shareMinor, feeMinor, ...refund }: RefundLine) {
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-2">
      {status === "succeeded" ? (
        <AddingUp
          title="What the buyer got back"
          currency={currency}
          addends={[
            { label: "From your share", minor: shareMinor },
            { label: "From the platform fee", minor: feeMinor },
          ]}
          sum={{ label: "Given back", minor: amountMinor }}
        />
      ) : (
        <p className="prose-measure text-muted">
          {status === "requested"
            ? "Ordered, and not through yet. What it takes from your share stands here as soon as Stripe has made it."
            : "It did not go through: nothing was taken from your share."}
        </p>
      )}
      <KeyValueList
        items={[
          {
            label: "Sale",
            value: (
              <Link
                href={refund.saleHref}
                className="figures underline decoration-line-control underline-offset-4 hover:decoration-ink"
              >
                {refund.reference}
              </Link>
            ),
          },
          { label: "Reason", value: REASONS[refund.reason] },
          { label: "Ordered", value: <DateTime value={refund.createdAt} show="datetime" /> },
          {
            label: "At Stripe",
            value: refund.stripeId && <span className="figures text-sm">{refund.stripeId}</span>,
          },
        ]}
      />
    </div>
  );
}
