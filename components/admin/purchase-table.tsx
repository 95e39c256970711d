import { type PurchaseState, PurchaseStatus } from "@/components/library/purchase-status";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import { AdminLink } from "./admin-link";

export type PurchaseLine = {
  id: number;
  reference: string;
  title: string;
  buyer: string;
  email: string;
  status: PurchaseState;
  totalMinor: number;
  refundedMinor: number;
  currency: string;
  /** ISO. */
  createdAt: string;
};

const columns: Column<PurchaseLine>[] = [
  {
    id: "title",
    header: "Beat",
    primary: true,
    cell: ({ id, title, reference }) => (
      <>
        <span className="block font-semibold">
          <AdminLink href={`/admin/purchases/${id}`}>{title}</AdminLink>
        </span>
        <span className="figures text-sm text-muted">{reference}</span>
      </>
    ),
  },
  {
    id: "buyer",
    header: "Buyer",
    cell: ({ buyer, email }) => (
      <span className="max-sm:text-right">
        <span className="block">{buyer}</span>
        <span className="text-sm break-all text-muted">{email}</span>
      </span>
    ),
  },
  { id: "status", header: "Status", cell: ({ status }) => <PurchaseStatus status={status} /> },
  {
    id: "date",
    header: "Ordered",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="whitespace-nowrap" />,
  },
  {
    id: "refunded",
    header: "Given back",
    align: "right",
    cell: ({ refundedMinor, currency }) => (
      <Money minor={refundedMinor > 0 ? refundedMinor : null} currency={currency} />
    ),
  },
  {
    id: "total",
    header: "Total",
    align: "right",
    cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} />,
  },
];

/** Everybody's purchases, one a line. */
export function PurchaseTable({ lines }: { lines: PurchaseLine[] }) {
  return <Table caption="Purchases" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
