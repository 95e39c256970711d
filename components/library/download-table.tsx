import { Download } from "lucide-react";
import { type CertificateStatus, LicenseStatus, typeWords } from "@/components/licenses/license-status";
import { buttonStyle, LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { BoughtTrack } from "./bought-track";

export type DownloadLine = {
  trackId: number;
  title: string;
  artists: string;
  coverUrl: string;
  /** ISO. */
  lastAt: string;
  /** Null for a beat of one's own. */
  license: { uuid: string; type: "exclusive" | "standard"; status: CertificateStatus } | null;
  /** To download again at once; none where the files are on a page of their own. */
  files: { id: number; kind: "wav" | "mp3_320" }[];
  /** The license is in force, but the exclusive rights were sold to another, and with them the files. */
  isBlocked: boolean;
};

const columns: Column<DownloadLine>[] = [
  {
    id: "track",
    header: "Beat",
    primary: true,
    cell: (line) => <BoughtTrack {...line} href={`/tracks/${line.trackId}`} />,
  },
  {
    id: "status",
    header: "License",
    cell: ({ license, isBlocked }) =>
      license ? (
        <span className="grid justify-items-start gap-1">
          <LicenseStatus status={license.status} />
          {isBlocked && (
            <span className="max-w-64 text-sm text-muted">
              Stays valid. The exclusive rights were sold, so the files are the buyer’s alone now.
            </span>
          )}
        </span>
      ) : (
        "Your own beat"
      ),
  },
  {
    id: "type",
    header: "Type",
    cell: ({ license }) => license && typeWords[license.type],
  },
  {
    id: "last",
    header: "Last downloaded",
    cell: ({ lastAt }) => <DateTime value={lastAt} className="whitespace-nowrap" />,
  },
  {
    id: "next",
    header: "Download again",
    hideHeader: true,
    align: "right",
    cell: (line) => <NextStep {...line} />,
  },
];

const SHORT = { wav: "WAV", mp3_320: "MP3" };

function NextStep({ trackId, title, license, files, isBlocked }: DownloadLine) {
  const about = <span className="sr-only"> of {title}</span>;
  const ended = license?.status === "revoked" || license?.status === "expired";
  if (license && (ended || isBlocked))
    return (
      <LinkButton href={`/library/licenses/${license.uuid}`} size="sm" variant="quiet">
        Certificate{about}
      </LinkButton>
    );
  if (files.length === 0)
    return (
      <LinkButton href={`/tracks/${trackId}/download`} size="sm" icon={Download}>
        Files{about}
      </LinkButton>
    );
  return (
    <span className="flex flex-wrap gap-2 sm:justify-end">
      {files.map(({ id, kind }) => (
        <a key={id} href={`/library/files/${id}`} download className={buttonStyle("secondary", "sm")}>
          <Download aria-hidden className="size-[1.15em] shrink-0" />
          {SHORT[kind]}
          {about}
        </a>
      ))}
    </span>
  );
}

/** What somebody downloaded, a beat a line. */
export function DownloadTable({ lines }: { lines: DownloadLine[] }) {
  return (
    <Table
      caption="Your downloads"
      columns={columns}
      rows={lines}
      rowKey={({ trackId }) => String(trackId)}
    />
  );
}
