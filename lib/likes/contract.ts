import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { cursorPageOf, cursorQuery, idParam, sampledTime, success } from "@/lib/api/shapes";
import { KeptTrackShape } from "@/lib/tracks/contract";

const tag = "Likes";
const ofTrack = z.object({ track: idParam });
const ofCollection = z.object({ collection: idParam });
const State = z
  .strictObject({
    liked: z.boolean().meta({ description: "By you" }),
    likes: z.int().meta({ description: "By everybody", example: 12 }),
  })
  .meta({ id: "LikeState" });

export const readTrackLike = contract({
  id: "readTrackLike",
  method: "GET",
  path: "/tracks/{track}/like",
  tag,
  title: "Read the likes of a track",
  description: "Whether you like it, and how many do.",
  auth: "bearer",
  scope: "community:read",
  params: ofTrack,
  answer: success(State),
  errors: [],
});

export const likeTrack = contract({
  id: "likeTrack",
  method: "PUT",
  path: "/tracks/{track}/like",
  tag,
  title: "Like a track",
  description: "Asking again changes nothing. Its producer is told once.",
  auth: "bearer",
  scope: "community:write",
  params: ofTrack,
  answer: success(State),
  errors: ["plan_required"],
});

export const unlikeTrack = contract({
  id: "unlikeTrack",
  method: "DELETE",
  path: "/tracks/{track}/like",
  tag,
  title: "Take a like of a track back",
  description: "Asking again changes nothing. Works for a track that has left since, too.",
  auth: "bearer",
  scope: "community:write",
  params: ofTrack,
  answer: success(State),
  errors: ["plan_required"],
});

export const readCollectionLike = contract({
  id: "readCollectionLike",
  method: "GET",
  path: "/collections/{collection}/like",
  tag,
  title: "Read the likes of a collection",
  description: "Whether you like it, and how many do.",
  auth: "bearer",
  scope: "community:read",
  params: ofCollection,
  answer: success(State),
  errors: [],
});

export const likeCollection = contract({
  id: "likeCollection",
  method: "PUT",
  path: "/collections/{collection}/like",
  tag,
  title: "Like a collection",
  description: "Asking again changes nothing.",
  auth: "bearer",
  scope: "community:write",
  params: ofCollection,
  answer: success(State),
  errors: ["plan_required"],
});

export const unlikeCollection = contract({
  id: "unlikeCollection",
  method: "DELETE",
  path: "/collections/{collection}/like",
  tag,
  title: "Take a like of a collection back",
  description: "Asking again changes nothing.",
  auth: "bearer",
  scope: "community:write",
  params: ofCollection,
  answer: success(State),
  errors: ["plan_required"],
});

export const listLikedTracks = contract({
  id: "listLikedTracks",
  method: "GET",
  path: "/user/likes",
  tag,
  title: "List the tracks you like",
  description: "The latest like first. What has left the catalog since stays listed without its details.",
  auth: "bearer",
  scope: "community:read",
  query: cursorQuery,
  answer: success(cursorPageOf(z.strictObject({ ...KeptTrackShape.shape, liked_at: sampledTime }))),
  errors: ["plan_required"],
});

export const listLikedCollections = contract({
  id: "listLikedCollections",
  method: "GET",
  path: "/user/likes/collections",
  tag,
  title: "List the collections you like",
  description: "The latest like first.",
  auth: "bearer",
  scope: "community:read",
  query: cursorQuery,
  answer: success(
    cursorPageOf(
      z.strictObject({
        id: z.int().meta({ example: 42 }),
        title: z.string(),
        artist: z.strictObject({ id: z.int(), name: z.string(), slug: z.string() }),
        liked_at: sampledTime,
      }),
    ),
  ),
  errors: ["plan_required"],
});
