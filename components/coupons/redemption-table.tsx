import { type PurchaseState, PurchaseStatus } from "@/components/library/purchase-status";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";

export type RedemptionLine = {
  purchaseId: number;
  reference: string;
  title: string;
  buyer: string;
  email: string;
  status: PurchaseState;
  discountMinor: number;
  totalMinor: number;
  currency: string;
  /** ISO. */
  createdAt: string;
};

const columns: Column<RedemptionLine>[] = [
  {
    id: "buyer",
    header: "Buyer",
    primary: true,
    cell: ({ buyer, email }) => (
      <>
        <span className="block font-semibold">{buyer}</span>
        <span className="text-sm break-all text-muted">{email}</span>
      </>
    ),
  },
  { id: "track", header: "Beat", cell: ({ title }) => title },
  {
    id: "reference",
    header: "Order",
    cell: ({ reference }) => <span className="figures text-sm whitespace-nowrap">{reference}</span>,
  },
  { id: "status", header: "Status", cell: ({ status }) => <PurchaseStatus status={status} /> },
  {
    id: "date",
    header: "Ordered",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="whitespace-nowrap" />,
  },
  {
    id: "discount",
    header: "Discount",
    align: "right",
    cell: ({ discountMinor, currency }) => <Money minor={-discountMinor} currency={currency} />,
  },
  {
    id: "total",
    header: "Paid",
    align: "right",
    cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} />,
  },
];

/** The purchases that hold a use of a coupon, one a line. */
export function RedemptionTable({ lines }: { lines: RedemptionLine[] }) {
  return (
    <Table
      caption="Redemptions"
      columns={columns}
      rows={lines}
      rowKey={({ purchaseId }) => String(purchaseId)}
    />
  );
}
