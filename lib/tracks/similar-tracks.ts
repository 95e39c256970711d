import { and, between, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { producers, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { inCatalog, listingColumns, type TrackListing, toListing } from "./listing";
import { type Character, similarity, TEMPO_REACH } from "./similarity";

/** How many of the newest of a genre and of a mood are weighed: more would cost more and change little. */
const WEIGHED = 60;

/** Tracks in the catalog that go with this one, the most alike first. */
export async function similarTracks(
  ctx: Ctx,
  input: { track: Character & { id: number }; limit?: number },
): Promise<TrackListing[]> {
  const { track, limit = 4 } = input;
  const reach = Math.round(track.bpm * TEMPO_REACH);
  const candidates = await Promise.all([
    newest(
      ctx,
      track.id,
      and(eq(tracks.genre, track.genre), between(tracks.bpm, track.bpm - reach, track.bpm + reach)),
    ),
    newest(ctx, track.id, eq(tracks.genre, track.genre)),
    newest(ctx, track.id, eq(tracks.mood, track.mood)),
  ]);
  const chosen = [...new Map(candidates.flat().map((each) => [each.id, each])).values()]
    .map((each) => ({ id: each.id, alike: similarity(track, each) }))
    .sort((a, b) => b.alike - a.alike || b.id - a.id)
    .slice(0, limit)
    .map(({ id }) => id);
  if (chosen.length === 0) return [];
  const rows = await ctx.db
    .select(listingColumns)
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(inArray(tracks.id, chosen));
  return rows
    .sort((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id))
    .map((row) => toListing(row, ctx.actor));
}

function newest(ctx: Ctx, besides: number, condition: SQL | undefined) {
  return ctx.db
    .select({
      id: tracks.id,
      genre: tracks.genre,
      mood: tracks.mood,
      bpm: tracks.bpm,
      key: tracks.key,
      scale: tracks.scale,
    })
    .from(tracks)
    .where(and(inCatalog, condition, ne(tracks.id, besides)))
    .orderBy(sql`${tracks.publishedAt} desc nulls last`)
    .limit(WEIGHED);
}
