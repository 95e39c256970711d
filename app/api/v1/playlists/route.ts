import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/playlists/contract";
import { createPlaylist } from "@/lib/playlists/create-playlist";
import { presentPlaylist } from "@/lib/playlists/present";

export const POST = handle(contracts.createPlaylist, async (ctx, { body }) =>
  succeed(presentPlaylist(await createPlaylist(ctx, body))),
);
