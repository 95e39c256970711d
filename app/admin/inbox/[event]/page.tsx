import type { Metadata } from "next";
import { found } from "@/app/(store)/found";
import { EventStatus } from "@/components/admin/event-table";
import { ReplayButton } from "@/components/admin/replay-button";
import { PageHeader } from "@/components/layout/page";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Notice } from "@/components/ui/notice";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { readEvent, stateOf } from "@/lib/inbox/search-events";
import { submitReplay } from "../actions";

export const metadata: Metadata = { title: "Event" };

type Props = { params: Promise<{ event: string }> };

/** One event: what it points to, how often it was tried, what went wrong. */
export default async function EventPage({ params }: Props) {
  const { event: eventId } = await params;
  await requireAdmin(`/admin/inbox/${encodeURIComponent(eventId)}`);
  const event = await found(readEvent(await pageContext(), { eventId }));
  const code = (text: string | null) => text && <span className="figures break-all">{text}</span>;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={event.type}
        crumbs={[{ label: "Stripe inbox", href: "/admin/inbox" }, { label: event.id }]}
        actions={<ReplayButton replay={submitReplay.bind(null, event.id)} />}
      />
      <div className="grid gap-8">
        {event.lastError && (
          <Notice tone="negative" title="The last try failed">
            <span className="break-words">{event.lastError}</span>
          </Notice>
        )}
        <KeyValueList
          items={[
            { label: "Status", value: <EventStatus state={stateOf(event)} /> },
            { label: "Event", value: code(event.id) },
            { label: "Object", value: code(event.objectId) },
            { label: "Belongs to", value: code(event.relatedId) },
            { label: "Account", value: code(event.account) ?? "The platform’s own" },
            { label: "Happened", value: <DateTime value={event.occurredAt} show="datetime" /> },
            { label: "Received", value: <DateTime value={event.receivedAt} show="datetime" /> },
            { label: "Done", value: <DateTime value={event.processedAt} show="datetime" /> },
            { label: "Tries", value: String(event.attempts) },
            { label: "API version", value: event.apiVersion },
            { label: "Mode", value: event.livemode ? "Live" : "Test" },
          ]}
        />
      </div>
    </div>
  );
}
