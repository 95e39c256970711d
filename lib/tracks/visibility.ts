import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { purchases, type tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { OWNED } from "@/lib/purchases/states";

type TrackFacts = Pick<typeof tracks.$inferSelect, "id" | "producerId" | "status" | "exclusiveStatus">;

/** What the actor is to a track. */
export type Relation = "producer" | "owner" | "visitor";

export async function relationTo(
  ctx: Ctx<Db>,
  track: Pick<TrackFacts, "id" | "producerId">,
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
  return owned.length > 0 ? "owner" : "visitor";
}

/** Whether the page of a track is there at all: an unpublished one is for its producer and its owner only. */
export function mayVisit(track: TrackFacts, relation: Relation): boolean {
  if (track.status === "published") return true;
  return relation === "owner" || (relation === "producer" && track.status !== "deleted");
}

/** Whether the preview may be heard: a sold track is silent for all but its producer and its owner (facts §3). */
export function mayHear(track: TrackFacts, relation: Relation): boolean {
  return mayVisit(track, relation) && (relation !== "visitor" || track.exclusiveStatus !== "sold");
}
