import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { cursorPageOf, cursorQuery, idParam, sampledTime, success } from "@/lib/api/shapes";
import { userParam } from "@/lib/profiles/find-user";
import { KeptTrackShape } from "@/lib/tracks/contract";
import { MOST_TRACKS, PlaylistFields } from "./playlist-fields";

const tag = "Playlists";
const params = z.object({ playlist: idParam });
const ofTrack = z.object({ playlist: idParam, track: idParam });

const summary = {
  id: z.int().meta({ example: 42 }),
  name: z.string(),
  description: z.string(),
  is_public: z.boolean(),
  owner: z.strictObject({ id: z.int(), name: z.string() }),
  track_count: z.int(),
  version: z.int().meta({ description: "Of its tracks and their order; send it when you put them in order" }),
  created_at: sampledTime,
  updated_at: sampledTime,
};
const Playlist = z.strictObject(summary).meta({ id: "Playlist" });

export const listOwnPlaylists = contract({
  id: "listOwnPlaylists",
  method: "GET",
  path: "/user/playlists",
  tag,
  title: "List your playlists",
  description: "Public and private ones, the one that changed last first.",
  auth: "bearer",
  scope: "community:read",
  query: cursorQuery,
  answer: success(cursorPageOf(Playlist)),
  errors: ["plan_required"],
});

export const listPublicPlaylists = contract({
  id: "listPublicPlaylists",
  method: "GET",
  path: "/users/{user}/playlists",
  tag,
  title: "List somebody's playlists",
  description: "Their public ones, the one that changed last first. A private person shows none: 404.",
  auth: "bearer",
  scope: "community:read",
  params: z.object({ user: userParam }),
  query: cursorQuery,
  answer: success(cursorPageOf(Playlist)),
  errors: [],
});

export const readPlaylist = contract({
  id: "readPlaylist",
  method: "GET",
  path: "/playlists/{playlist}",
  tag,
  title: "Read a playlist",
  description:
    "With its tracks in order. What has left the catalog keeps its place without its details. Somebody else's private " +
    "playlist is not found.",
  auth: "bearer",
  scope: "community:read",
  params,
  answer: success(z.strictObject({ ...summary, tracks: z.array(KeptTrackShape) })),
  errors: [],
});

export const createPlaylist = contract({
  id: "createPlaylist",
  method: "POST",
  path: "/playlists",
  tag,
  title: "Create a playlist",
  description: "Empty, and private unless you say otherwise. At most 500 of them.",
  auth: "bearer",
  scope: "community:write",
  body: PlaylistFields,
  answer: success(Playlist),
  errors: ["plan_required", "too_many_playlists"],
  idempotent: true,
});

export const editPlaylist = contract({
  id: "editPlaylist",
  method: "PUT",
  path: "/playlists/{playlist}",
  tag,
  title: "Edit a playlist",
  description: "Replaces name, description and who may see it; what you leave out goes back to its default.",
  auth: "bearer",
  scope: "community:write",
  params,
  body: PlaylistFields,
  answer: success(Playlist),
  errors: ["plan_required"],
});

export const deletePlaylist = contract({
  id: "deletePlaylist",
  method: "DELETE",
  path: "/playlists/{playlist}",
  tag,
  title: "Delete a playlist",
  description: "For good. Its tracks stay what they are.",
  auth: "bearer",
  scope: "community:write",
  params,
  answer: success(z.strictObject({ id: z.int().meta({ example: 42 }), deleted: z.literal(true) })),
  errors: ["plan_required"],
});

export const orderTracks = contract({
  id: "orderTracks",
  method: "PUT",
  path: "/playlists/{playlist}/tracks",
  tag,
  title: "Put a playlist in order",
  description:
    "All of its tracks in their new order. Refused when the playlist is no longer the version that you read.",
  auth: "bearer",
  scope: "community:write",
  params,
  body: z.strictObject({
    version: z.int().min(1).meta({ example: 3 }),
    track_ids: z
      .array(z.int().positive())
      .max(MOST_TRACKS)
      .meta({ example: [7, 42] }),
  }),
  answer: success(Playlist),
  errors: ["plan_required", "playlist_changed"],
});

export const addPlaylistTrack = contract({
  id: "addPlaylistTrack",
  method: "PUT",
  path: "/playlists/{playlist}/tracks/{track}",
  tag,
  title: "Add a track to a playlist",
  description: "At the end. One that is in it already stays where it is. A playlist holds 500.",
  auth: "bearer",
  scope: "community:write",
  params: ofTrack,
  answer: success(Playlist),
  errors: ["plan_required", "playlist_full", "exclusive_sold"],
});

export const removePlaylistTrack = contract({
  id: "removePlaylistTrack",
  method: "DELETE",
  path: "/playlists/{playlist}/tracks/{track}",
  tag,
  title: "Remove a track from a playlist",
  description: "Those behind it move up. Asking again changes nothing.",
  auth: "bearer",
  scope: "community:write",
  params: ofTrack,
  answer: success(Playlist),
  errors: ["plan_required"],
});
