import { and, eq, gt, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { playlistTracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { holdPlaylist, type Playlist, touch, visiblePlaylist } from "./playlist";

/** Takes a track out of a playlist of one's own; those behind it move up. Fails with `not_found`. */
export async function removeTrack(
  ctx: Ctx,
  { playlistId, trackId }: { playlistId: number; trackId: number },
): Promise<Playlist> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  return transaction(ctx.db, async (tx) => {
    await holdPlaylist(tx, { playlistId, ownerId });
    const inIt = eq(playlistTracks.playlistId, playlistId);
    const [gone] = await tx
      .delete(playlistTracks)
      .where(and(inIt, eq(playlistTracks.trackId, trackId)))
      .returning({ position: playlistTracks.position });
    if (gone) {
      await tx
        .update(playlistTracks)
        .set({ position: sql`${playlistTracks.position} - 1` })
        .where(and(inIt, gt(playlistTracks.position, gone.position)));
      await touch(tx, playlistId, ctx.now);
    }
    return visiblePlaylist(tx, ctx.actor, playlistId);
  });
}
