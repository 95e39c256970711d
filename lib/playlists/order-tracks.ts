import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { playlistTracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail, invalid } from "@/lib/errors";
import { holdPlaylist, type Playlist, touch, visiblePlaylist } from "./playlist";

/**
 * Puts a playlist of one's own in a new order, given as a whole. Fails with `not_found`, with `playlist_changed` when
 * it is no longer the `version` that the order was made of, and with `validation_failed` when the order does not name
 * each of its tracks once.
 */
export async function orderTracks(
  ctx: Ctx,
  { playlistId, version, trackIds }: { playlistId: number; version: number; trackIds: number[] },
): Promise<Playlist> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  return transaction(ctx.db, async (tx) => {
    const held = await holdPlaylist(tx, { playlistId, ownerId });
    if (held.version !== version) fail("playlist_changed");
    const there = await tx
      .select({ trackId: playlistTracks.trackId })
      .from(playlistTracks)
      .where(eq(playlistTracks.playlistId, playlistId));
    const named = new Set(trackIds);
    if (trackIds.length !== there.length || !there.every(({ trackId }) => named.has(trackId)))
      invalid({ track_ids: ["Name each track of the playlist once."] });
    await tx.execute(sql`
      update ${playlistTracks} set position = listed.place - 1
      from unnest(${sql.param(trackIds)}::bigint[]) with ordinality listed (track_id, place)
      where ${playlistTracks.playlistId} = ${playlistId} and ${playlistTracks.trackId} = listed.track_id`);
    await touch(tx, playlistId, ctx.now);
    return visiblePlaylist(tx, ctx.actor, playlistId);
  });
}
