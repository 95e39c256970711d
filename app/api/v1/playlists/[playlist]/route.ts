import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/playlists/contract";
import { deletePlaylist } from "@/lib/playlists/delete-playlist";
import { editPlaylist } from "@/lib/playlists/edit-playlist";
import { presentPlaylist } from "@/lib/playlists/present";
import { readPlaylist } from "@/lib/playlists/read-playlist";
import { presentKept } from "@/lib/tracks/present";

export const GET = handle(contracts.readPlaylist, async (ctx, { params }) => {
  const playlist = await readPlaylist(ctx, { playlistId: params.playlist });
  return succeed({ ...presentPlaylist(playlist), tracks: playlist.tracks.map(presentKept) });
});

export const PUT = handle(contracts.editPlaylist, async (ctx, { params, body }) =>
  succeed(presentPlaylist(await editPlaylist(ctx, { playlistId: params.playlist, ...body }))),
);

export const DELETE = handle(contracts.deletePlaylist, async (ctx, { params }) => {
  await deletePlaylist(ctx, { playlistId: params.playlist });
  return succeed({ id: params.playlist, deleted: true as const });
});
