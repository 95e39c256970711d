import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { RequestStatus } from "./request-status";
import type { ShownRequest } from "./shown-request";

export type RequestLine = ShownRequest & { requester: string; email: string; madeAt: Date };

const columns: Column<RequestLine>[] = [
  {
    id: "request",
    header: "Request",
    primary: true,
    cell: ({ id, description }) => (
      <Link
        href={`/requests/${id}`}
        className="line-clamp-2 max-w-prose font-medium wrap-anywhere underline-offset-4 hover:underline"
      >
        {description}
      </Link>
    ),
  },
  {
    id: "requester",
    header: "By",
    cell: ({ requester, email }) => (
      <span className="min-w-0 wrap-anywhere">
        {requester} <span className="block text-sm text-muted">{email}</span>
      </span>
    ),
  },
  { id: "state", header: "Status", cell: ({ state }) => <RequestStatus state={state} /> },
  {
    id: "answers",
    header: "Answers",
    align: "right",
    cell: ({ answers }) => <span className="figures">{answers}</span>,
  },
  { id: "made", header: "Made", align: "right", cell: ({ madeAt }) => <DateTime value={madeAt} /> },
];

/** Everybody's requests, one a line. For administrators. */
export function AllRequestsTable({ lines }: { lines: RequestLine[] }) {
  return <Table caption="Beat requests" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
