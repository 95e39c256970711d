import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type RecordColumn, RecordList } from "./record-list";
import { SaleStatus } from "./record-status";
import { SaleDetails } from "./sale-details";
import type { SaleLine } from "./views";

const columns: RecordColumn<SaleLine>[] = [
  {
    id: "beat",
    header: "Beat",
    phone: "top",
    cell: ({ title, buyerName }) => (
      <>
        <span className="block truncate font-medium">{title}</span>
        <span className="block truncate text-sm text-muted">{buyerName ?? "–"}</span>
      </>
    ),
  },
  {
    id: "status",
    header: "Status",
    phone: "bottom",
    cell: ({ status, refundedMinor }) => <SaleStatus status={status} refundedMinor={refundedMinor} />,
  },
  {
    id: "date",
    header: "Date",
    phone: "bottomRight",
    cell: ({ at }) => <DateTime value={at} className="text-sm whitespace-nowrap text-muted" />,
  },
  {
    id: "reference",
    header: "Reference",
    cell: ({ reference }) => <span className="figures text-sm whitespace-nowrap">{reference}</span>,
  },
  {
    id: "paid",
    header: "Buyer paid",
    align: "right",
    cell: ({ soldAt, totalMinor, currency }) => (
      <Money minor={soldAt ? totalMinor : null} currency={currency} />
    ),
  },
  {
    id: "earned",
    header: "Earned",
    align: "right",
    phone: "topRight",
    cell: ({ soldAt, earnedMinor, currency }) => (
      <Money minor={soldAt ? earnedMinor : null} currency={currency} className="font-semibold" />
    ),
  },
];

/** A producer's sales, each opening to how its money came about and where it is. */
export function SaleList({ lines }: { lines: SaleLine[] }) {
  return (
    <RecordList
      label="Sales"
      columns={columns}
      widths="minmax(0,1fr) 11rem 6.5rem 8.5rem 8.5rem 8.5rem"
      rows={lines}
      rowKey={({ id }) => id}
      details={(line) => <SaleDetails {...line} />}
    />
  );
}
