import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { creditInvitations, purchases, trackCredits, type tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { openFor } from "@/lib/credits/invitation";
import { OWNED } from "@/lib/purchases/states";

type TrackFacts = Pick<typeof tracks.$inferSelect, "id" | "producerId" | "status" | "exclusiveStatus">;

/** What the actor is to a track; a maker is credited on it, or asked to be, and looked up only while it is not out. */
export type Relation = "producer" | "owner" | "maker" | "visitor";

export async function relationTo(
  ctx: Ctx<Db>,
  track: Pick<TrackFacts, "id" | "producerId" | "status">,
): Promise<Relation> {
  if (ctx.actor.kind !== "user") return "visitor";
  if (ctx.actor.id === track.producerId) return "producer";
  const owned = await ctx.db
    .select({ id: purchases.id })
    .from(purchases)
    .where(
      and(
        eq(purchases.trackId, track.id),
        eq(purchases.buyerId, ctx.actor.id),
        inArray(purchases.status, [...OWNED]),
      ),
    );
  if (owned.length > 0) return "owner";
  return track.status !== "published" && (await isMaker(ctx.db, track.id, ctx.actor.id))
    ? "maker"
    : "visitor";
}

/** Who is asked to put their name on something hears it first. */
async function isMaker(db: Db, trackId: number, userId: number): Promise<boolean> {
  const credited = await db.$count(
    trackCredits,
    and(eq(trackCredits.trackId, trackId), eq(trackCredits.producerId, userId)),
  );
  if (credited > 0) return true;
  return (
    (await db.$count(creditInvitations, and(eq(creditInvitations.trackId, trackId), openFor(userId)))) > 0
  );
}

/** Whether the page of a track is there at all: an unpublished one is for those who made it and its owner only. */
export function mayVisit(track: TrackFacts, relation: Relation): boolean {
  if (track.status === "published") return true;
  if (relation === "owner") return true;
  return (relation === "producer" || relation === "maker") && track.status !== "deleted";
}

/** Whether the preview may be heard: a sold track is silent for all but its producer and its owner (facts §3). */
export function mayHear(track: TrackFacts, relation: Relation): boolean {
  if (!mayVisit(track, relation)) return false;
  return relation === "producer" || relation === "owner" || track.exclusiveStatus !== "sold";
}
