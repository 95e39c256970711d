import { CircleCheck, CircleDashed, CircleX, ExternalLink, Undo2 } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { DateTime, dateText } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";

/** A bill, one a line. Instants are ISO; amounts in minor units. */
export type InvoiceLineView = {
  id: number;
  number: string;
  status: "open" | "paid" | "uncollectible" | "draft" | "void";
  refunded: boolean;
  chargedBack: boolean;
  totalMinor: number;
  currency: string;
  issuedAt: string;
  periodStart: string;
  periodEnd: string;
  hostedUrl: string | null;
  pdfUrl: string | null;
};

const columns: Column<InvoiceLineView>[] = [
  {
    id: "date",
    header: "Date",
    primary: true,
    cell: ({ issuedAt }) => <DateTime value={issuedAt} className="whitespace-nowrap" />,
  },
  {
    id: "period",
    header: "For",
    cell: ({ periodStart, periodEnd }) => (
      <span className="text-muted">
        {dateText(periodStart)} – {dateText(periodEnd)}
      </span>
    ),
  },
  { id: "status", header: "Status", cell: (line) => <Status {...line} /> },
  {
    id: "number",
    header: "Invoice",
    cell: ({ number }) => <span className="figures text-sm whitespace-nowrap">{number}</span>,
  },
  {
    id: "total",
    header: "Total",
    align: "right",
    cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} />,
  },
  {
    id: "documents",
    header: "Documents",
    hideHeader: true,
    align: "right",
    cell: ({ number, hostedUrl, pdfUrl }) => (
      <span className="flex flex-wrap gap-4 text-[0.9375rem] sm:justify-end">
        {hostedUrl && (
          <a href={hostedUrl} target="_blank" rel="noreferrer" className="underline underline-offset-4">
            View<span className="sr-only"> invoice {number}, in a new tab</span>
            <ExternalLink aria-hidden className="ml-1 inline size-3.5" />
          </a>
        )}
        {pdfUrl && (
          <a href={pdfUrl} className="underline underline-offset-4">
            PDF<span className="sr-only"> of invoice {number}</span>
          </a>
        )}
      </span>
    ),
  },
];

function Status({ status, refunded, chargedBack }: InvoiceLineView) {
  if (chargedBack) return <Badge icon={Undo2}>Charged back</Badge>;
  if (refunded) return <Badge icon={Undo2}>Refunded</Badge>;
  if (status === "paid")
    return (
      <Badge icon={CircleCheck} tone="positive">
        Paid
      </Badge>
    );
  if (status === "open")
    return (
      <Badge icon={CircleDashed} tone="caution">
        Open
      </Badge>
    );
  return <Badge icon={CircleX}>Written off</Badge>;
}

/** A member's bills, the newest first. */
export function InvoiceTable({ lines }: { lines: InvoiceLineView[] }) {
  return <Table caption="Your invoices" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
