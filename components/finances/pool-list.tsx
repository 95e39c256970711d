import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import { AddingUp } from "./adding-up";
import { type RecordColumn, RecordList } from "./record-list";
import { PoolShareStatus } from "./record-status";
import type { PoolLine } from "./views";

const columns: RecordColumn<PoolLine>[] = [
  {
    id: "what",
    header: "What",
    phone: "top",
    cell: ({ percent }) => (
      <>
        <span className="block truncate font-medium">A member's subscription</span>
        <span className="block truncate text-sm text-muted">{percent} of its pool</span>
      </>
    ),
  },
  {
    id: "status",
    header: "Status",
    phone: "bottom",
    cell: ({ status }) => <PoolShareStatus status={status} />,
  },
  {
    id: "date",
    header: "Divided",
    phone: "bottomRight",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="text-sm whitespace-nowrap text-muted" />,
  },
  {
    id: "pool",
    header: "Pool",
    align: "right",
    cell: ({ poolMinor, currency }) => <Money minor={poolMinor} currency={currency} />,
  },
  {
    id: "share",
    header: "Your share",
    align: "right",
    phone: "topRight",
    cell: ({ status, amountMinor, currency }) => (
      <Money
        minor={status === "excluded" ? null : amountMinor}
        currency={currency}
        className="font-semibold"
      />
    ),
  },
];

/** A producer's parts of subscriptions, each opening to how it came about and where it is. */
export function PoolList({ lines }: { lines: PoolLine[] }) {
  return (
    <RecordList
      label="Shares of subscriptions"
      columns={columns}
      widths="minmax(0,1fr) 9rem 7rem 8.5rem 8.5rem"
      rows={lines}
      rowKey={({ invoiceId }) => invoiceId}
      details={Details}
    />
  );
}

function Details(line: PoolLine) {
  const { currency, paidMinor, feeMinor, poolMinor, amountMinor, transfer } = line;
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-2">
      <div className="grid content-start gap-6">
        <AddingUp
          title="What was divided"
          currency={currency}
          addends={[
            { label: "The member paid", minor: paidMinor },
            { label: "Platform fee", minor: 0 - feeMinor },
          ]}
          sum={{ label: "To all producers", minor: poolMinor }}
        />
        <AddingUp
          title="Among whom"
          currency={currency}
          addends={[
            { label: "You", minor: amountMinor },
            { label: "All others", minor: poolMinor - amountMinor },
          ]}
          sum={{ label: "To all producers", minor: poolMinor }}
        />
      </div>
      <div className="grid content-start gap-6">
        <p className="prose-measure text-muted">{line.story}</p>
        <KeyValueList
          items={[
            { label: "Invoice paid", value: line.paidAt && <DateTime value={line.paidAt} show="datetime" /> },
            {
              label: "Sent to your account",
              value: transfer?.paidAt && <DateTime value={transfer.paidAt} show="datetime" />,
            },
            {
              label: "At Stripe",
              value: transfer?.stripeId && <span className="figures text-sm">{transfer.stripeId}</span>,
            },
          ]}
        />
      </div>
    </div>
  );
}
