import Link from "next/link";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import { AddingUp } from "./adding-up";

export type PayoutSale = {
  purchaseId: number;
  reference: string;
  trackTitle: string;
  /** Negative where it takes back what an earlier payout paid too much. */
  amountMinor: number;
  saleHref: string;
};
type PayoutSalesProps = {
  currency: string;
  amountMinor: number;
  /** Transfers out of the subscription pool. */
  transfers: { stripeId: string; amountMinor: number; href: string }[];
  /** What no sale of ours explains. */
  unexplainedMinor: number;
  items: PayoutSale[];
};

/** The sales that a payout is made of, and their sum, which is its amount. */
export function PayoutSales(props: PayoutSalesProps) {
  const { currency, amountMinor, transfers, unexplainedMinor, items } = props;
  const fromPool = transfers.reduce((sum, transfer) => sum + transfer.amountMinor, 0);
  return (
    <div className="grid gap-8">
      {items.length > 0 && (
        <Table
          caption="Sales in this payout"
          columns={columnsOf(currency)}
          rows={items}
          rowKey={({ purchaseId }) => String(purchaseId)}
        />
      )}
      <div className="w-full max-w-md justify-self-end">
        <AddingUp
          title="How it adds up"
          currency={currency}
          addends={[
            { label: "Sales", minor: amountMinor - unexplainedMinor - fromPool },
            ...transfers.map((transfer) => ({
              label: "Subscriptions",
              note: transfer.stripeId,
              minor: transfer.amountMinor,
              href: transfer.href,
            })),
            ...(unexplainedMinor === 0
              ? []
              : [
                  {
                    label: "Not from BeatPass",
                    note: "Money that came to your Stripe account another way",
                    minor: unexplainedMinor,
                  },
                ]),
          ]}
          sum={{ label: "This payout", minor: amountMinor }}
        />
      </div>
    </div>
  );
}

const columnsOf = (currency: string): Column<PayoutSale>[] => [
  {
    id: "beat",
    header: "Beat",
    primary: true,
    cell: ({ trackTitle }) => <span className="font-medium">{trackTitle}</span>,
  },
  {
    id: "reference",
    header: "Reference",
    cell: ({ reference, saleHref }) => (
      <Link
        href={saleHref}
        className="figures text-sm underline decoration-line-control underline-offset-4 hover:decoration-ink"
      >
        {reference}
      </Link>
    ),
  },
  {
    id: "note",
    header: "What it is",
    cell: ({ amountMinor }) => (
      <span className="text-muted">{amountMinor < 0 ? "Taken back after a refund" : "Share of a sale"}</span>
    ),
  },
  {
    id: "amount",
    header: "In this payout",
    align: "right",
    cell: ({ amountMinor }) => <Money minor={amountMinor} currency={currency} />,
  },
];
