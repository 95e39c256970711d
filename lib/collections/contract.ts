import { z } from "zod";
import { collectionStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import {
  cursorPageOf,
  cursorQuery,
  idParam,
  isoTime,
  pageOf,
  pageQuery,
  sampledTime,
  success,
} from "@/lib/api/shapes";
import { MOST_PICTURE_BYTES, PICTURE_TYPES } from "@/lib/images/square-picture";
import { TrackShape } from "@/lib/tracks/contract";
import { CollectionPatch, NewCollectionFields, TrackOrder } from "./collection-fields";

const tag = "Collections";
const params = z.object({ collection: idParam });

const listed = {
  id: z.int().meta({ example: 42 }),
  slug: z.string().meta({ example: "night-bus-tapes" }),
  title: z.string().meta({ example: "Night Bus Tapes" }),
  description: z.string(),
  release_date: z.string().nullable().meta({ example: "2026-05-11" }),
  artist: z.strictObject({ id: z.int(), name: z.string(), slug: z.string() }),
  cover_url: z
    .string()
    .meta({ description: "Relative to the site", example: "/media/collections/42?v=1f0c" }),
  track_count: z.int().meta({ description: "Tracks of it that are in the catalog", example: 8 }),
  published_at: isoTime.nullable(),
};

export const listCollections = contract({
  id: "listCollections",
  method: "GET",
  path: "/collections",
  tag,
  title: "List collections",
  description:
    "What producers put together, the newest first. One without a track in the catalog is left out.",
  auth: "bearer",
  scope: "catalog:read",
  query: cursorQuery.extend({
    q: z.string().max(100).optional().meta({ description: "Part of the title or of the producer's name" }),
    artist: idParam.optional().meta({ description: "Only this producer's" }),
  }),
  answer: success(cursorPageOf(z.strictObject(listed).meta({ id: "Collection" }))),
  errors: [],
});

export const readCollection = contract({
  id: "readCollection",
  method: "GET",
  path: "/collections/{collection}",
  tag,
  title: "Read a collection",
  description: "One collection with its tracks in order. What was sold or taken back since is left out.",
  auth: "bearer",
  scope: "catalog:read",
  params,
  answer: success(
    z.strictObject({ ...listed, tracks: z.array(TrackShape) }).meta({ id: "CollectionDetails" }),
  ),
  errors: [],
});

const ownLine = {
  ...listed,
  status: z.enum(collectionStatus.enumValues),
  all_track_count: z.int().meta({ description: "Those that only you see included", example: 9 }),
  updated_at: sampledTime,
};
const OwnCollection = z
  .strictObject({
    ...ownLine,
    tracks: z.array(
      z
        .strictObject({
          id: z.int().meta({ example: 42 }),
          title: z.string(),
          artist_name: z.string().meta({ description: "Whose track it is; you are credited on it" }),
          state: z
            .enum(["in_catalog", "draft", "unpublished", "sold"])
            .meta({ description: "Others see only what is in the catalog" }),
          duration_ms: z.int(),
          cover_url: z.string(),
        })
        .meta({ id: "CollectedTrack" }),
    ),
  })
  .meta({ id: "OwnCollection" });

const artist = { tag, auth: "bearer" } as const;
const answer = success(OwnCollection);

export const listOwnCollections = contract({
  ...artist,
  id: "listOwnCollections",
  method: "GET",
  path: "/artist/collections",
  title: "List your collections",
  description: "Yours, drafts too, newest first.",
  scope: "artist:read",
  query: pageQuery.extend({
    q: z.string().max(100).optional().meta({ description: "Part of the title" }),
    status: ownLine.status.optional(),
  }),
  answer: success(pageOf(z.strictObject(ownLine).meta({ id: "OwnCollectionLine" }))),
  errors: ["not_a_producer"],
});

export const createCollection = contract({
  ...artist,
  id: "createCollection",
  method: "POST",
  path: "/artist/collections",
  title: "Create a collection",
  description: "A draft, at most 200 of them: give it tracks and a cover, then publish it.",
  scope: "artist:write",
  body: NewCollectionFields,
  answer,
  errors: ["not_a_producer"],
  idempotent: true,
});

export const readOwnCollection = contract({
  ...artist,
  id: "readOwnCollection",
  method: "GET",
  path: "/artist/collections/{collection}",
  title: "Read one of your collections",
  description: "With every track in it, and which of them others do not see.",
  scope: "artist:read",
  params,
  answer,
  errors: ["not_a_producer"],
});

export const editCollection = contract({
  ...artist,
  id: "editCollection",
  method: "PATCH",
  path: "/artist/collections/{collection}",
  title: "Edit a collection",
  description: "What you leave out stays. The slug follows the title; old addresses go on working.",
  scope: "artist:write",
  params,
  body: CollectionPatch,
  answer,
  errors: ["not_a_producer"],
});

export const orderCollectionTracks = contract({
  ...artist,
  id: "orderCollectionTracks",
  method: "PUT",
  path: "/artist/collections/{collection}/tracks",
  title: "Set the tracks of a collection",
  description:
    "These, in this order, in place of those it has: your own, and published ones that you are credited on.",
  scope: "artist:write",
  params,
  body: TrackOrder,
  answer,
  errors: ["not_a_producer"],
});

export const setCollectionCover = contract({
  ...artist,
  id: "setCollectionCover",
  method: "PUT",
  path: "/artist/collections/{collection}/cover",
  title: "Set the cover of a collection",
  description:
    "The picture as the body: JPEG, PNG or WebP of 500 pixels a side or more, at most 10 MB. It is cropped to a square.",
  scope: "artist:write",
  params,
  upload: { types: PICTURE_TYPES, most: MOST_PICTURE_BYTES },
  answer,
  errors: ["not_a_producer"],
});

export const publishCollection = contract({
  ...artist,
  id: "publishCollection",
  method: "POST",
  path: "/artist/collections/{collection}/publish",
  title: "Publish a collection",
  description:
    "Needs a cover and a track in the catalog. Followers are told the first time. Again it changes nothing.",
  scope: "artist:write",
  params,
  answer,
  errors: ["not_a_producer", "collection_incomplete"],
});

export const unpublishCollection = contract({
  ...artist,
  id: "unpublishCollection",
  method: "POST",
  path: "/artist/collections/{collection}/unpublish",
  title: "Unpublish a collection",
  description: "Makes it a draft again; its tracks stay in the catalog. Again it changes nothing.",
  scope: "artist:write",
  params,
  answer,
  errors: ["not_a_producer"],
});

export const deleteCollection = contract({
  ...artist,
  id: "deleteCollection",
  method: "DELETE",
  path: "/artist/collections/{collection}",
  title: "Delete a collection",
  description: "With the likes it has. Its tracks stay.",
  scope: "artist:write",
  params,
  answer: success(z.strictObject({ id: z.int().meta({ example: 42 }), deleted: z.literal(true) })),
  errors: ["not_a_producer"],
});
