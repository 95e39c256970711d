import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { addTrack } from "@/lib/playlists/add-track";
import * as contracts from "@/lib/playlists/contract";
import { presentPlaylist } from "@/lib/playlists/present";
import { removeTrack } from "@/lib/playlists/remove-track";

export const PUT = handle(contracts.addPlaylistTrack, async (ctx, { params }) =>
  succeed(presentPlaylist(await addTrack(ctx, { playlistId: params.playlist, trackId: params.track }))),
);

export const DELETE = handle(contracts.removePlaylistTrack, async (ctx, { params }) =>
  succeed(presentPlaylist(await removeTrack(ctx, { playlistId: params.playlist, trackId: params.track }))),
);
