import { and, eq, inArray } from "drizzle-orm";
import { producers, purchases, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { OWNED } from "@/lib/purchases/states";
import { listingColumns, type TrackListing, toListing } from "./listing";
import { mayHear, mayVisit, type Relation } from "./visibility";

/**
 * A track in a list that somebody keeps: likes, a playlist, a history. It may have left since; its place stays. The
 * title of one that is sold is still public, that of one that its producer took back is not.
 */
export type KeptTrack =
  | { id: number; available: true; track: TrackListing }
  | { id: number; available: false; title: string | null };

/** These tracks as whoever asks may see them, in the order of `trackIds`. */
export async function keptTracks(ctx: Ctx, { trackIds }: { trackIds: number[] }): Promise<KeptTrack[]> {
  if (trackIds.length === 0) return [];
  const [rows, owned] = await Promise.all([
    ctx.db
      .select(listingColumns)
      .from(tracks)
      .innerJoin(producers, eq(producers.userId, tracks.producerId))
      .where(inArray(tracks.id, trackIds)),
    ownedAmong(ctx, trackIds),
  ]);
  const askerId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const kept = new Map<number, KeptTrack>();
  for (const row of rows) {
    const relation: Relation =
      row.producerId === askerId ? "producer" : owned.has(row.id) ? "owner" : "visitor";
    const title = mayVisit(row, relation) ? row.title : null;
    kept.set(
      row.id,
      mayHear(row, relation)
        ? { id: row.id, available: true, track: toListing(row, ctx.actor) }
        : { id: row.id, available: false, title },
    );
  }
  return trackIds.flatMap((id) => kept.get(id) ?? []);
}

async function ownedAmong({ actor, db }: Ctx, trackIds: number[]): Promise<Set<number>> {
  if (actor.kind !== "user") return new Set();
  const owned = await db
    .select({ trackId: purchases.trackId })
    .from(purchases)
    .where(
      and(
        eq(purchases.buyerId, actor.id),
        inArray(purchases.trackId, trackIds),
        inArray(purchases.status, [...OWNED]),
      ),
    );
  return new Set(owned.map(({ trackId }) => trackId));
}
