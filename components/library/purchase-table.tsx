import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import { BoughtTrack } from "./bought-track";
import { type PurchaseState, PurchaseStatus } from "./purchase-status";

export type PurchaseLine = {
  id: number;
  reference: string;
  trackId: number;
  title: string;
  artists: string;
  coverUrl: string;
  totalMinor: number;
  currency: string;
  status: PurchaseState;
  /** ISO. */
  createdAt: string;
  certificateId: string | null;
};

const columns: Column<PurchaseLine>[] = [
  {
    id: "track",
    header: "Beat",
    primary: true,
    cell: (line) => <BoughtTrack {...line} href={`/library/purchases/${line.id}`} />,
  },
  { id: "status", header: "Status", cell: ({ status }) => <PurchaseStatus status={status} /> },
  {
    id: "reference",
    header: "Order",
    cell: ({ reference }) => <span className="figures text-sm whitespace-nowrap">{reference}</span>,
  },
  {
    id: "date",
    header: "Date",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="whitespace-nowrap" />,
  },
  {
    id: "total",
    header: "Total",
    align: "right",
    cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} />,
  },
  {
    id: "next",
    header: "Next step",
    hideHeader: true,
    align: "right",
    cell: (line) => <NextStep {...line} />,
  },
];

function NextStep({ id, trackId, title, status, certificateId }: PurchaseLine) {
  const about = <span className="sr-only"> of {title}</span>;
  if (status === "pending")
    return (
      <LinkButton href={`/checkout/${trackId}/confirming?purchase=${id}`} size="sm">
        See how it stands{about}
      </LinkButton>
    );
  if (certificateId && (status === "succeeded" || status === "disputed"))
    return (
      <LinkButton href={`/library/purchases/${id}`} size="sm">
        Files and license{about}
      </LinkButton>
    );
  return (
    <LinkButton href={`/library/purchases/${id}`} size="sm" variant="quiet">
      Details{about}
    </LinkButton>
  );
}

/** A buyer's purchases, one a line. */
export function PurchaseTable({ lines }: { lines: PurchaseLine[] }) {
  return <Table caption="Your purchases" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
