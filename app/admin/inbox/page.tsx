import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { AdminLink } from "@/components/admin/admin-link";
import { EventTable, eventWords } from "@/components/admin/event-table";
import { ListHead } from "@/components/admin/list-head";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { countFailingEvents, EVENT_STATES, searchEvents, stateOf } from "@/lib/inbox/search-events";

export const metadata: Metadata = { title: "Stripe inbox" };

const PATH = "/admin/inbox";
const A_PAGE = 25;

/** What Stripe told us, and what came of it. */
export default async function InboxPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, status, cursor } = await addressOf(props);
  const state = EVENT_STATES.find((each) => each === status);
  const [{ rows, nextCursor }, failing] = await Promise.all([
    fromCursor(cursor, (from) => searchEvents(ctx, { q, state, limit: A_PAGE, cursor: from })),
    countFailingEvents(ctx),
  ]);
  return (
    <>
      <ListHead
        title="Stripe inbox"
        lead="What Stripe told us, the newest first. An event only makes us look at its object: nothing is lost when one fails."
        path={PATH}
        q={q}
        status={status}
        statuses={EVENT_STATES.map((value) => ({ value, label: eventWords[value].word }))}
        placeholder="Event, type or object"
      >
        {failing > 0 && (
          <Notice tone="caution" title={failing === 1 ? "One event fails" : `${failing} events fail`}>
            They are tried again by themselves.{" "}
            <AdminLink href={hrefWith(PATH, { status: "failing" })}>Look at what fails</AdminLink>
          </Notice>
        )}
      </ListHead>
      {rows.length === 0 ? (
        <EmptyState
          title={q || status ? "Nothing fits that" : "Nothing received yet"}
          action={(q || status) && <LinkButton href={PATH}>Show all events</LinkButton>}
        >
          {q || status
            ? "Search for fewer letters, or choose any status."
            : "Events appear here as soon as Stripe sends them. If none come, its webhook is not set up."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <EventTable
            lines={rows.map((event) => ({
              ...event,
              state: stateOf(event),
              receivedAt: event.receivedAt.toISOString(),
            }))}
          />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status }) : null}
            label="Older events"
          />
        </div>
      )}
    </>
  );
}
