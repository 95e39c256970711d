import { ApplicationStatus, type ApplicationStatusWord } from "@/components/program/application-status";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { AdminLink } from "./admin-link";

export type ApplicationLine = {
  id: number;
  producerName: string;
  /** In words. */
  type: string;
  applicant: string;
  email: string;
  links: number;
  status: ApplicationStatusWord;
  /** ISO. */
  sentAt: string;
};

const columns: Column<ApplicationLine>[] = [
  {
    id: "name",
    header: "Asked for",
    primary: true,
    cell: ({ id, producerName, type }) => (
      <>
        <AdminLink href={`/admin/applications/${id}`}>
          <strong className="font-semibold break-words">{producerName}</strong>
        </AdminLink>
        <span className="block text-sm text-muted">{type}</span>
      </>
    ),
  },
  {
    id: "applicant",
    header: "By",
    cell: ({ applicant, email }) => (
      <span className="min-w-0 max-sm:text-right">
        {applicant}
        <span className="block text-sm break-all text-muted">{email}</span>
      </span>
    ),
  },
  {
    id: "links",
    header: "Links",
    align: "right",
    cell: ({ links }) => <span className="figures">{links}</span>,
  },
  {
    id: "sent",
    header: "Sent",
    cell: ({ sentAt }) => <DateTime value={sentAt} show="datetime" className="whitespace-nowrap" />,
  },
  { id: "status", header: "Status", cell: ({ status }) => <ApplicationStatus status={status} /> },
];

/** Applications to the Producer Program, one a line. */
export function ApplicationTable({ lines }: { lines: ApplicationLine[] }) {
  return <Table caption="Applications" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
