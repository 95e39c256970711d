import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { creditInvitations, producers, tracks } from "@/db/schema";
import { DAY } from "@/lib/clock";
import { fail } from "@/lib/errors";

/** Those credited besides whose track it is, and those asked: more names than a certificate can show well are noise. */
export const MOST_CREDITS = 10;
/** A no is an answer. Asked again sooner it would be pressure, later the two have had time to talk. */
export const ASK_AGAIN_AFTER = 30 * DAY;

/** What counts as an invitation that this producer can still answer. */
export const openFor = (producerId: number) =>
  and(eq(creditInvitations.producerId, producerId), isNull(creditInvitations.declinedAt));

/**
 * The track of an invitation that the producer can still answer, held until the transaction ends: whoever asks,
 * withdraws, answers or buys waits for each other there. Fails with `not_found`.
 */
export async function holdAskedTrack(tx: Tx, of: { invitationId: number; producerId: number }) {
  const [asked] = await tx
    .select({ trackId: creditInvitations.trackId, name: producers.name })
    .from(creditInvitations)
    .innerJoin(producers, eq(producers.userId, creditInvitations.producerId))
    .where(and(eq(creditInvitations.id, of.invitationId), openFor(of.producerId)));
  if (!asked) fail("not_found");
  const [track] = await tx.select().from(tracks).where(eq(tracks.id, asked.trackId)).for("no key update");
  // A deleted track takes its invitations with it.
  return track && track.status !== "deleted" ? { track, name: asked.name } : fail("not_found");
}
