import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { playlistTracks, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { mayHear, mayVisit, relationTo } from "@/lib/tracks/visibility";
import { holdPlaylist, type Playlist, touch, visiblePlaylist } from "./playlist";
import { MOST_TRACKS } from "./playlist-fields";

/**
 * Puts a track at the end of a playlist of one's own; one that is in it already stays where it is. Fails with
 * `not_found`, `exclusive_sold` and `playlist_full`.
 */
export async function addTrack(
  ctx: Ctx,
  { playlistId, trackId }: { playlistId: number; trackId: number },
): Promise<Playlist> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  return transaction(ctx.db, async (tx) => {
    await holdPlaylist(tx, { playlistId, ownerId });
    await requireHearable({ ...ctx, db: tx }, trackId);
    const inIt = eq(playlistTracks.playlistId, playlistId);
    const there = await tx.$count(playlistTracks, and(inIt, eq(playlistTracks.trackId, trackId)));
    if (there === 0) {
      const position = await tx.$count(playlistTracks, inIt);
      if (position >= MOST_TRACKS) fail("playlist_full");
      await tx.insert(playlistTracks).values({ playlistId, trackId, position, createdAt: ctx.now });
      await touch(tx, playlistId, ctx.now);
    }
    return visiblePlaylist(tx, ctx.actor, playlistId);
  });
}

async function requireHearable(ctx: Parameters<typeof relationTo>[0], trackId: number): Promise<void> {
  const [track] = await ctx.db.select().from(tracks).where(eq(tracks.id, trackId));
  if (!track) fail("not_found");
  const relation = await relationTo(ctx, track);
  if (!mayVisit(track, relation)) fail("not_found");
  if (!mayHear(track, relation)) fail("exclusive_sold");
}
