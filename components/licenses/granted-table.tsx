import Link from "next/link";
import type { FormAction } from "@/components/account/form-state";
import { buttonStyle } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { type CertificateStatus, LicenseStatus, typeWords } from "./license-status";
import { RevokeLicense } from "./revoke-license";

export type GrantedLine = {
  uuid: string;
  number: string;
  type: "exclusive" | "standard";
  status: CertificateStatus;
  title: string;
  coverUrl: string;
  licensee: string;
  /** ISO. */
  issuedAt: string;
  verifyUrl: string;
};

const columns = (revoke: (uuid: string) => FormAction): Column<GrantedLine>[] => [
  {
    id: "license",
    header: "Granted to",
    primary: true,
    cell: ({ uuid, coverUrl, licensee, title }) => (
      <span className="flex min-w-0 items-center gap-4">
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={coverUrl} alt="" loading="lazy" className="size-14 shrink-0 bg-raised object-cover" />
        <span className="min-w-0">
          <Link
            href={`/library/licenses/${uuid}`}
            className="block truncate font-semibold underline-offset-4 hover:underline"
          >
            {licensee}
          </Link>
          <span className="block truncate text-sm text-muted">{title}</span>
        </span>
      </span>
    ),
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
    header: "Check or revoke",
    hideHeader: true,
    align: "right",
    cell: ({ uuid, number, licensee, status, verifyUrl }) => (
      <span className="flex flex-wrap gap-2 sm:justify-end">
        <a href={verifyUrl} className={buttonStyle("secondary", "sm")}>
          Verify<span className="sr-only"> {number}</span>
        </a>
        {status !== "revoked" && <RevokeLicense action={revoke(uuid)} number={number} licensee={licensee} />}
      </span>
    ),
  },
];

/** The licenses that a producer granted, one a line. */
export function GrantedTable({
  lines,
  revoke,
}: {
  lines: GrantedLine[];
  revoke: (uuid: string) => FormAction;
}) {
  return (
    <Table
      caption="Licenses you granted"
      columns={columns(revoke)}
      rows={lines}
      rowKey={({ uuid }) => uuid}
    />
  );
}
