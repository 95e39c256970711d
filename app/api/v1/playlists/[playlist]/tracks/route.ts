import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/playlists/contract";
import { orderTracks } from "@/lib/playlists/order-tracks";
import { presentPlaylist } from "@/lib/playlists/present";

export const PUT = handle(contracts.orderTracks, async (ctx, { params, body }) => {
  const { version, track_ids: trackIds } = body;
  return succeed(presentPlaylist(await orderTracks(ctx, { playlistId: params.playlist, version, trackIds })));
});
