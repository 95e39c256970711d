import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";

export type LedgerLine = {
  id: number;
  cause: string;
  account: string;
  amountMinor: number;
  currency: string;
  /** ISO. */
  occurredAt: string;
};

const columns: Column<LedgerLine>[] = [
  {
    id: "cause",
    header: "Cause",
    primary: true,
    cell: ({ cause }) => <span className="figures text-sm break-all">{cause}</span>,
  },
  { id: "account", header: "Account", cell: ({ account }) => account.replaceAll("_", " ") },
  {
    id: "date",
    header: "Booked",
    cell: ({ occurredAt }) => (
      <DateTime value={occurredAt} show="datetime" className="text-sm whitespace-nowrap text-muted" />
    ),
  },
  {
    id: "amount",
    header: "Amount",
    align: "right",
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} signed />,
  },
];

/** The ledger's entries of one purchase. Debits are positive: what is owed to the seller stands with a minus. */
export function LedgerTable({ lines }: { lines: LedgerLine[] }) {
  return <Table caption="Ledger entries" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
