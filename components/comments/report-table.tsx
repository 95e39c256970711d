import { CircleCheck, CircleSlash, EyeOff, Flag, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { AdminLink } from "@/components/admin/admin-link";
import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";

export type ReportState = "open" | "upheld" | "dismissed";
export type ReportLine = {
  id: number;
  state: ReportState;
  reason: string;
  reporter: string;
  author: string;
  body: string;
  commentStatus: "visible" | "hidden" | "deleted";
  track: { id: number; title: string };
  /** ISO. */
  createdAt: string;
};

export const reportWords: Record<ReportState, { word: string; icon: LucideIcon; tone: Tone }> = {
  open: { word: "Open", icon: Flag, tone: "caution" },
  upheld: { word: "Upheld", icon: EyeOff, tone: "negative" },
  dismissed: { word: "Dismissed", icon: CircleCheck, tone: "neutral" },
};

const columns = (decide: (line: ReportLine) => ReactNode): Column<ReportLine>[] => [
  {
    id: "comment",
    header: "Comment",
    primary: true,
    cell: ({ author, body, commentStatus, track }) => (
      <div className="max-w-xl">
        <p className="text-sm text-muted">
          <span className="font-semibold text-ink">{author}</span> below{" "}
          <AdminLink href={`/tracks/${track.id}#comments`}>{track.title}</AdminLink>
        </p>
        {commentStatus === "deleted" ? (
          <p className="mt-1 flex items-center gap-2 text-muted italic">
            <CircleSlash aria-hidden className="size-4" />
            Deleted by its author
          </p>
        ) : (
          <p className="mt-1 line-clamp-4 break-words whitespace-pre-line">{body}</p>
        )}
      </div>
    ),
  },
  {
    id: "reason",
    header: "Reason",
    cell: ({ reason, reporter }) => (
      <div className="max-w-64 break-words max-sm:text-right">
        {reason}
        <span className="block text-sm text-muted">by {reporter}</span>
      </div>
    ),
  },
  {
    id: "state",
    header: "Status",
    cell: ({ state }) => {
      const { word, icon, tone } = reportWords[state];
      return (
        <Badge icon={icon} tone={tone}>
          {word}
        </Badge>
      );
    },
  },
  {
    id: "when",
    header: "Reported",
    cell: ({ createdAt }) => <DateTime value={createdAt} className="whitespace-nowrap" />,
  },
  { id: "decide", header: "Decision", hideHeader: true, align: "right", cell: decide },
];

/** What people reported, one a line; `decide` gives an open one its buttons. */
export function ReportTable({
  lines,
  decide,
}: {
  lines: ReportLine[];
  decide: (line: ReportLine) => ReactNode;
}) {
  return (
    <Table
      caption="Reports of comments"
      columns={columns(decide)}
      rows={lines}
      rowKey={({ id }) => String(id)}
    />
  );
}
