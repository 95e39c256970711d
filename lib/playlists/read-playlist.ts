import { eq } from "drizzle-orm";
import { playlistTracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { type KeptTrack, keptTracks } from "@/lib/tracks/kept-tracks";
import { type Playlist, visiblePlaylist } from "./playlist";

export type PlaylistWithTracks = Playlist & { tracks: KeptTrack[] };

/** A playlist with its tracks in order. Somebody else's private one is `not_found`. */
export async function readPlaylist(
  ctx: Ctx,
  { playlistId }: { playlistId: number },
): Promise<PlaylistWithTracks> {
  const playlist = await visiblePlaylist(ctx.db, ctx.actor, playlistId);
  const listed = await ctx.db
    .select({ trackId: playlistTracks.trackId })
    .from(playlistTracks)
    .where(eq(playlistTracks.playlistId, playlistId))
    .orderBy(playlistTracks.position);
  const tracks = await keptTracks(ctx, { trackIds: listed.map(({ trackId }) => trackId) });
  return { ...playlist, tracks };
}
