import { z } from "zod";
import { trackFileKind } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { currencyCode, idParam, isoTime, pageOf, pageQuery, success, uuidParam } from "@/lib/api/shapes";
import { growthShape } from "@/lib/dashboard/contract";
import { MOST_PICTURE_BYTES, PICTURE_TYPES } from "@/lib/images/square-picture";
import { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { BulkFields, MOST_AT_ONCE } from "./bulk-fields";
import { ArtistShape, listed } from "./contract";
import { OWN_TRACKS_SORTS } from "./list-own-tracks";
import { OBSTACLES } from "./obstacle";
import { MISSABLE } from "./own-track";
import { SaleFields } from "./sale-fields";
import { NewTrackFields, TrackPatch } from "./track-fields";

const hers = { tag: "Your tracks", auth: "bearer" } as const;
const params = z.object({ track: idParam });

const owned = {
  id: listed.id,
  title: listed.title,
  status: z.enum(["draft", "published", "unpublished"]),
  genre: listed.genre,
  mood: listed.mood,
  bpm: listed.bpm,
  key: listed.key,
  scale: listed.scale,
  duration_ms: listed.duration_ms,
  description: z.string(),
  tags: z.array(z.string()),
  release_date: z.string().nullable().meta({ example: "2026-05-11" }),
  isrc: z.string().nullable(),
  credits: z.array(ArtistShape).meta({ description: "Who is credited with you, as they agreed" }),
  missing: z.array(z.enum(MISSABLE)).meta({ description: "What it does not say yet" }),
  licensing_type: listed.licensing_type,
  exclusive_status: listed.exclusive_status,
  price: listed.price,
  currency: currencyCode,
  terms: z.strictObject({
    source: z.enum(["default", "preset", "own"]),
    preset_id: z.int().nullable().meta({ description: "The preset that the terms are a copy of" }),
    preset_name: z.string().nullable(),
    config: ExclusiveConfig.nullable().meta({
      description: "What a buyer agrees to now; what one agreed to stands on the certificate",
    }),
  }),
  file_kinds: z.array(z.enum(trackFileKind.enumValues)).meta({
    description: "The files that there are. Terms that promise others keep it from being bought",
  }),
  can_be_bought: z.boolean(),
  obstacle: z.enum(OBSTACLES).nullable().meta({ description: "What keeps it from being bought now" }),
  plays: z.int(),
  downloads: z.int(),
  cover_url: listed.cover_url,
  published_at: listed.published_at,
  created_at: isoTime,
};
const OwnTrack = z.strictObject(owned).meta({ id: "OwnTrack" });
const answer = success(OwnTrack);

export const listOwnTracks = contract({
  ...hers,
  id: "listOwnTracks",
  method: "GET",
  path: "/artist/tracks",
  title: "List your tracks",
  description:
    "Every track of yours with how it is sold, drafts and sold ones too. growth compares the plays of the last 30 days " +
    "with the 30 before, and is null where those had none. Only the newest-first order has a cursor.",
  scope: "artist:read",
  query: pageQuery.extend({
    q: z.string().max(100).optional().meta({ description: "Part of the title" }),
    status: owned.status.optional(),
    exclusive_status: listed.exclusive_status.optional(),
    licensing_type: listed.licensing_type.optional(),
    missing_metadata: z
      .enum(["true", "false"])
      .transform((word) => word === "true")
      .optional()
      .meta({ description: "true: only those that lack a cover, a description or tags" }),
    sort: z.enum(OWN_TRACKS_SORTS).default("newest"),
  }),
  answer: success(
    pageOf(z.strictObject({ ...owned, growth: growthShape.nullable() }).meta({ id: "OwnTrackLine" })),
  ),
  errors: ["not_a_producer"],
});

export const createTrack = contract({
  ...hers,
  id: "createTrack",
  method: "POST",
  path: "/artist/tracks",
  title: "Create a track",
  description:
    "Makes a draft of an upload of yours that is ready. Give it a cover and a price, then publish it.",
  scope: "artist:write",
  body: NewTrackFields.extend({
    upload: uuidParam.meta({
      description: "The upload's id",
      example: "4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11",
    }),
  }),
  answer,
  errors: ["not_a_producer", "not_found", "upload_not_ready", "upload_used"],
  idempotent: true,
});

export const readOwnTrack = contract({
  ...hers,
  id: "readOwnTrack",
  method: "GET",
  path: "/artist/tracks/{track}",
  title: "Read one of your tracks",
  description: "With every file of it. The original is among them, byte for byte as you uploaded it.",
  scope: "artist:read",
  params,
  answer: success(
    z
      .strictObject({
        ...owned,
        files: z.array(
          z.strictObject({
            kind: z.enum(trackFileKind.enumValues),
            size_bytes: z.int(),
            sha256: z.string().meta({ description: "Certificates name it" }),
          }),
        ),
      })
      .meta({ id: "OwnTrackDetails" }),
  ),
  errors: ["not_a_producer"],
});

export const editTrack = contract({
  ...hers,
  id: "editTrack",
  method: "PATCH",
  path: "/artist/tracks/{track}",
  title: "Edit a track",
  description: "What you leave out stays. Certificates keep what the track said when it was sold.",
  scope: "artist:write",
  params,
  body: TrackPatch,
  answer,
  errors: ["not_a_producer"],
});

export const setTrackCover = contract({
  ...hers,
  id: "setTrackCover",
  method: "PUT",
  path: "/artist/tracks/{track}/cover",
  title: "Set the cover of a track",
  description:
    "The picture as the body: JPEG, PNG or WebP of 500 pixels a side or more, at most 10 MB. It is cropped to a square.",
  scope: "artist:write",
  params,
  upload: { types: PICTURE_TYPES, most: MOST_PICTURE_BYTES },
  answer,
  errors: ["not_a_producer"],
});

export const setSaleTerms = contract({
  ...hers,
  id: "setSaleTerms",
  method: "PUT",
  path: "/artist/tracks/{track}/sale-terms",
  title: "Set price and terms",
  description:
    "Licensing type, price and terms of one of your tracks. Who is at the checkout already buys what they saw. Once " +
    "the exclusive rights are sold, nothing of it changes.",
  scope: "artist:write",
  params,
  body: SaleFields,
  answer,
  errors: ["not_a_producer", "track_sold"],
});

export const publishTrack = contract({
  ...hers,
  id: "publishTrack",
  method: "POST",
  path: "/artist/tracks/{track}/publish",
  title: "Publish a track",
  description:
    "Puts it into the catalog; followers are told the first time. obstacle says what keeps it from being bought there. " +
    "Again it changes nothing.",
  scope: "artist:write",
  params,
  answer,
  errors: ["not_a_producer", "track_sold"],
});

export const unpublishTrack = contract({
  ...hers,
  id: "unpublishTrack",
  method: "POST",
  path: "/artist/tracks/{track}/unpublish",
  title: "Unpublish a track",
  description: "Takes it out of the catalog. What was licensed stays licensed. Again it changes nothing.",
  scope: "artist:write",
  params,
  answer,
  errors: ["not_a_producer", "track_sold"],
});

export const deleteTrack = contract({
  ...hers,
  id: "deleteTrack",
  method: "DELETE",
  path: "/artist/tracks/{track}",
  title: "Delete a track",
  description: "Only one that nobody ever licensed or paid for. Unpublish the others.",
  scope: "artist:write",
  params,
  answer: success(z.strictObject({ id: z.int().meta({ example: 42 }), deleted: z.literal(true) })),
  errors: ["not_a_producer", "track_sold", "track_in_use"],
});

export const bulkEditTracks = contract({
  ...hers,
  id: "bulkEditTracks",
  method: "POST",
  path: "/artist/tracks/bulk",
  title: "Edit many tracks",
  description:
    `The same for up to ${MOST_AT_ONCE} tracks, each by itself: what one refuses does not hold up the others, and the ` +
    "answer says why, in the order you sent.",
  scope: "artist:write",
  body: BulkFields,
  answer: success(
    z.strictObject({
      done: z.int(),
      refused: z.int(),
      results: z.array(
        z
          .strictObject({
            id: z.int().meta({ example: 42 }),
            done: z.boolean(),
            code: z.string().nullable().meta({ description: "Why not, as a refusal's code", example: null }),
            messages: z.array(z.string()).meta({ example: [] }),
          })
          .meta({ id: "BulkResult" }),
      ),
    }),
  ),
  errors: ["not_a_producer"],
});
