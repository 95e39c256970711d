import { type Column, Table } from "@/components/ui/table";

export type RefusalView = { status: number; code: string; sentence: string };

const columns: Column<RefusalView>[] = [
  { id: "status", header: "Status", cell: ({ status }) => <span className="figures">{status}</span> },
  {
    id: "code",
    primary: true,
    header: "Code",
    cell: ({ code }) => <code className="figures text-sm break-all">{code}</code>,
  },
  {
    id: "sentence",
    header: "Message",
    cell: ({ sentence }) => <span className="text-muted max-sm:text-right">{sentence}</span>,
  },
];

/** Error codes with their status and what their message says. */
export function RefusalTable({ caption, refusals }: { caption: string; refusals: RefusalView[] }) {
  return <Table caption={caption} columns={columns} rows={refusals} rowKey={({ code }) => code} />;
}
