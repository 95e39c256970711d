import { and, desc, eq, ne } from "drizzle-orm";
import { producers, trackCredits, tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { listingColumns, type TrackListing, toListing } from "@/lib/tracks/listing";

export type OwnCredit = { since: Date; track: TrackListing };

/** The tracks of others that the signed-in producer is credited on, the latest agreed first; sold ones too. */
export async function listOwnCredits(
  ctx: Ctx,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ rows: OwnCredit[]; nextCursor: string | null }> {
  const { id: producerId } = asProducer(ctx);
  const { trackId, createdAt } = trackCredits;
  const found = await ctx.db
    .select({ since: createdAt, ...listingColumns })
    .from(trackCredits)
    .innerJoin(tracks, eq(tracks.id, trackId))
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(
      and(
        eq(trackCredits.producerId, producerId),
        ne(tracks.producerId, producerId),
        ne(tracks.status, "deleted"),
        input.cursor ? behind(input.cursor, createdAt, trackId) : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(trackId))
    .limit(input.limit + 1);
  const rows = found
    .slice(0, input.limit)
    .map(({ since, ...track }) => ({ since, track: toListing(track, ctx.actor) }));
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? cursorAt(last.since, last.track.id) : null };
}
