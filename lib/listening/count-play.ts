import { and, desc, eq, gt, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { plays, trackCredits, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after } from "@/lib/clock";
import { entitlements } from "@/lib/entitlements/entitlements";
import { fail } from "@/lib/errors";
import { inCatalog } from "@/lib/tracks/listing";
import { addressMayCount } from "./address-bound";
import { believable, enoughOf } from "./heard-enough";
import { type Listener, listenerOf } from "./listener";
import { ONCE_IN, type PlayTicket, readTicket, ticketEnd } from "./play-ticket";
import { recordPlay } from "./record-play";

export const UNCOUNTED = [
  "ticket_invalid",
  "ticket_expired",
  "not_in_catalog",
  "own_track",
  "counted_before",
  "too_early",
  "address_limit",
] as const;
export type Uncounted = (typeof UNCOUNTED)[number];
export type Outcome = {
  counted: boolean;
  /** Why not. */
  reason: Uncounted | null;
  /** With `too_early`: milliseconds to hear yet. */
  waitMs: number | null;
};
type Input = { trackId: number; ticket: string; heardMs: number; browser: string | null };

/**
 * Counts a play that has been heard, or says why it does not count; that is an outcome, not a failure. A ticket of
 * somebody else or of another track is `ticket_invalid`, like one that nobody wrote, and is judged before the track: it
 * tells nothing of tracks that one may not see.
 */
export async function countPlay(ctx: Ctx, input: Input): Promise<Outcome> {
  const listener = listenerOf(ctx.actor, input.browser) ?? fail("unauthenticated");
  const ticket = readTicket(input.ticket);
  if (ticket?.trackId !== input.trackId || ticket.listener !== listener) return not("ticket_invalid");
  const track = await heardTrack(ctx, input.trackId);
  if (ticketEnd(ticket) <= ctx.now) return not("ticket_expired");
  if (!track.listed) return not("not_in_catalog");
  if (ctx.actor.kind === "user" && track.madeBy.includes(ctx.actor.id)) return not("own_track");
  const keeps = (await entitlements(ctx)).capabilities.has("keep_history");
  const userId = ctx.actor.kind === "user" && keeps ? ctx.actor.id : null;
  return transaction(ctx.db, async (tx) => {
    const { before, lastAt } = await lastHour(tx, ticket, ctx.now);
    if (before) return not("counted_before");
    const heardMs = believable(input.heardMs, ticket.startedAt, lastAt, ctx.now);
    const missing = enoughOf(track) - heardMs;
    if (missing > 0) return not("too_early", missing);
    if (
      ctx.actor.kind !== "user" &&
      !(await addressMayCount(tx, { ip: ctx.ip, trackId: track.id, now: ctx.now }))
    )
      return not("address_limit");
    const play = { trackId: track.id, listener, heardMs, at: ctx.now, userId };
    return (await recordPlay(tx, play)) ? COUNTED : not("not_in_catalog");
  });
}

const COUNTED: Outcome = { counted: true, reason: null, waitMs: null };
const not = (reason: Uncounted, waitMs: number | null = null): Outcome => ({
  counted: false,
  reason,
  waitMs,
});

async function heardTrack(ctx: Ctx, trackId: number) {
  const [track] = await ctx.db
    .select({
      id: tracks.id,
      durationMs: tracks.durationMs,
      listed: sql<boolean>`${inCatalog}`,
      madeBy: sql<
        number[]
      >`array(select ${trackCredits.producerId}::int from ${trackCredits} where ${trackCredits.trackId} = ${tracks.id})`,
    })
    .from(tracks)
    .where(eq(tracks.id, trackId));
  return track ?? fail("not_found");
}

/** What the listener counted for in the hour that is over now. Holds the listener until the transaction ends. */
async function lastHour(tx: Tx, { listener, trackId }: PlayTicket, now: Date) {
  await hold(tx, listener);
  const counted = await tx
    .select({ trackId: plays.trackId, at: plays.createdAt })
    .from(plays)
    .where(and(eq(plays.listener, listener), gt(plays.createdAt, after(now, -ONCE_IN))))
    .orderBy(desc(plays.createdAt));
  return {
    before: counted.some((play) => play.trackId === trackId),
    lastAt: counted[0]?.at ?? null,
  };
}

/** One play of a listener at a time, so that two that come at once see each other. */
async function hold(tx: Tx, listener: Listener): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`listener:${listener}`}, 0))`);
}
