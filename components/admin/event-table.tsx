import { CircleCheck, CircleMinus, CircleX, Hourglass, type LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { AdminLink } from "./admin-link";

export type EventState = "waiting" | "failing" | "processed" | "ignored";
export type EventLine = {
  id: string;
  type: string;
  objectId: string | null;
  state: EventState;
  attempts: number;
  /** ISO. */
  receivedAt: string;
};

export const eventWords: Record<EventState, { word: string; icon: LucideIcon; tone: Tone }> = {
  waiting: { word: "Waiting", icon: Hourglass, tone: "notice" },
  failing: { word: "Failing", icon: CircleX, tone: "negative" },
  processed: { word: "Processed", icon: CircleCheck, tone: "positive" },
  ignored: { word: "Ignored", icon: CircleMinus, tone: "neutral" },
};

/** How an event stands, as icon and word. */
export function EventStatus({ state }: { state: EventState }) {
  const { word, icon, tone } = eventWords[state];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}

const columns: Column<EventLine>[] = [
  {
    id: "type",
    header: "Event",
    primary: true,
    cell: ({ id, type }) => (
      <>
        <span className="block font-semibold break-all">
          <AdminLink href={`/admin/inbox/${id}`}>{type}</AdminLink>
        </span>
        <span className="figures text-sm break-all text-muted">{id}</span>
      </>
    ),
  },
  {
    id: "object",
    header: "Object",
    cell: ({ objectId }) => <span className="figures text-sm break-all">{objectId ?? "–"}</span>,
  },
  { id: "state", header: "Status", cell: ({ state }) => <EventStatus state={state} /> },
  {
    id: "received",
    header: "Received",
    cell: ({ receivedAt }) => <DateTime value={receivedAt} show="datetime" className="whitespace-nowrap" />,
  },
  { id: "attempts", header: "Tries", align: "right", cell: ({ attempts }) => attempts },
];

/** What Stripe told us, one a line. */
export function EventTable({ lines }: { lines: EventLine[] }) {
  return <Table caption="Events" columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
