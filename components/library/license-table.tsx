import { type CertificateStatus, LicenseStatus, typeWords } from "@/components/licenses/license-status";
import { LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { BoughtTrack } from "./bought-track";

export type LicenseLine = {
  uuid: string;
  number: string;
  title: string;
  artists: string;
  coverUrl: string;
  type: "exclusive" | "standard";
  status: CertificateStatus;
  /** ISO. */
  issuedAt: string;
  verifyUrl: string;
};

const columns: Column<LicenseLine>[] = [
  {
    id: "track",
    header: "Beat",
    primary: true,
    cell: (line) => <BoughtTrack {...line} href={`/library/licenses/${line.uuid}`} />,
  },
  { id: "status", header: "Status", cell: ({ status }) => <LicenseStatus status={status} /> },
  { id: "type", header: "Type", cell: ({ type }) => typeWords[type] },
  {
    id: "number",
    header: "Number",
    cell: ({ number }) => <span className="figures text-sm whitespace-nowrap">{number}</span>,
  },
  {
    id: "issued",
    header: "Issued",
    cell: ({ issuedAt }) => <DateTime value={issuedAt} className="whitespace-nowrap" />,
  },
  {
    id: "next",
    header: "Certificate and verify link",
    hideHeader: true,
    align: "right",
    cell: ({ uuid, title, verifyUrl }) => (
      <span className="flex flex-wrap gap-2 sm:justify-end">
        <CopyButton text={verifyUrl} label="Copy verify link" variant="quiet" />
        <LinkButton href={`/library/licenses/${uuid}`} size="sm">
          Certificate<span className="sr-only"> of {title}</span>
        </LinkButton>
      </span>
    ),
  },
];

/** A holder's certificates, one a line. */
export function LicenseTable({ lines }: { lines: LicenseLine[] }) {
  return <Table caption="Your licenses" columns={columns} rows={lines} rowKey={({ uuid }) => uuid} />;
}
