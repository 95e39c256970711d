import { and, count, desc, eq, ilike, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { stripeInbox } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { fail } from "@/lib/errors";

export type ReceivedEvent = typeof stripeInbox.$inferSelect;
/** `failing`: tried and not done; it is tried again by itself. */
export const EVENT_STATES = ["waiting", "failing", "processed", "ignored"] as const;
export type EventState = (typeof EVENT_STATES)[number];
export type EventFilter = { q?: string | undefined; state?: EventState | undefined };

/** What Stripe told us, for the platform's admin, newest first. `q` is part of an id or of a type. */
export async function searchEvents(
  ctx: Ctx,
  input: EventFilter & { limit: number; cursor?: string | undefined },
): Promise<{ rows: ReceivedEvent[]; nextCursor: string | null }> {
  asAdmin(ctx);
  const found = await ctx.db
    .select()
    .from(stripeInbox)
    .where(
      and(
        input.q ? about(input.q) : undefined,
        input.state && isIn(input.state),
        input.cursor ? after(input.cursor) : undefined,
      ),
    )
    .orderBy(desc(stripeInbox.receivedAt), desc(stripeInbox.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.receivedAt.getTime(), last.id]) : null };
}

/** One event; `not_found` for an id that never arrived. */
export async function readEvent(ctx: Ctx, input: { eventId: string }): Promise<ReceivedEvent> {
  asAdmin(ctx);
  const [event] = await ctx.db.select().from(stripeInbox).where(eq(stripeInbox.id, input.eventId));
  return event ?? fail("not_found");
}

/** How many were tried and are not done. */
export async function countFailingEvents(ctx: Ctx): Promise<number> {
  asAdmin(ctx);
  const [counted] = await ctx.db.select({ total: count() }).from(stripeInbox).where(isIn("failing"));
  return counted?.total ?? 0;
}

/** How an event stands, in the words of the filter. */
export const stateOf = ({ status, lastError }: ReceivedEvent): EventState =>
  status === "received" ? (lastError === null ? "waiting" : "failing") : status;

function isIn(state: EventState): SQL | undefined {
  const { status, lastError } = stripeInbox;
  if (state === "waiting") return and(eq(status, "received"), isNull(lastError));
  if (state === "failing") return and(eq(status, "received"), isNotNull(lastError));
  return eq(status, state);
}

function about(q: string): SQL | undefined {
  const words = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const { id, type, objectId, relatedId, account } = stripeInbox;
  return or(...[id, type, objectId, relatedId, account].map((column) => ilike(column, words)));
}

function after(cursor: string): SQL {
  const [time, id] = decodeCursor(cursor, 2);
  const { receivedAt } = stripeInbox;
  return sql`(${receivedAt}, ${stripeInbox.id}) < (to_timestamp(${Number(time)}::float8 / 1000), ${String(id)})`;
}
