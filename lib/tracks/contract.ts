import { z } from "zod";
import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { contract } from "@/lib/api/contract";
import { currencyCode, decimalAmount, idParam, isoTime, success } from "@/lib/api/shapes";
import { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { CatalogQuery } from "./catalog-query";
import { GENRES, KEYS, MOODS, SCALES } from "./vocabulary";

const tag = "Catalog";

/** A producer as tracks name them. */
export const ArtistShape = z.strictObject({ id: z.int(), name: z.string(), slug: z.string() });

/** What the catalog says of a track. */
export const listed = {
  id: z.int().meta({ example: 42 }),
  title: z.string().meta({ example: "Summer Vibes" }),
  artist: ArtistShape.meta({ description: "Whose it is, and who sells it" }),
  artists: z.array(ArtistShape).meta({ description: "Everyone credited on it, whose it is first" }),
  genre: z.string().meta({ description: `One of ${GENRES.join(", ")}`, example: "Trap" }),
  mood: z.string().meta({ description: `One of ${MOODS.join(", ")}`, example: "Dark" }),
  tags: z.array(z.string()),
  bpm: z.int().meta({ example: 140 }),
  key: z.string().meta({ description: `One of ${KEYS.map(({ key }) => key).join(", ")}`, example: "F#" }),
  scale: z.enum(SCALES),
  duration_ms: z.int().meta({ example: 96_000 }),
  licensing_type: z.enum(["non_exclusive_only", "both", "exclusive_only"]),
  exclusive_status: z.enum(["available", "sold", "not_available"]),
  price: decimalAmount.nullable().meta({ description: "Of the exclusive rights; null when it has none" }),
  currency: currencyCode,
  can_purchase: z.boolean(),
  reason: z
    .enum(["own_track", "exclusive_sold", "not_for_sale", "artist_not_onboarded", "purchases_disabled"])
    .nullable()
    .meta({ description: "Why you cannot buy it now; null when you can" }),
  cover_url: z.string().meta({ description: "Relative to the site", example: "/media/covers/42?v=1f0c" }),
  preview_url: z
    .string()
    .nullable()
    .meta({ description: "The tagged preview, relative to the site. Null for a sold track of others." }),
  published_at: isoTime.nullable(),
};

/** A track as lists give it. */
export const TrackShape = z.strictObject(listed);

/** A track in somebody's list: likes, a playlist, a history. */
export const KeptTrackShape = z
  .strictObject({
    id: listed.id,
    available: z
      .boolean()
      .meta({ description: "Whether you can hear it: it is not sold and not taken back" }),
    title: z.string().nullable().meta({ description: "Null when its producer took it back" }),
    track: z.strictObject(listed).nullable().meta({ description: "Null when it is not available" }),
  })
  .meta({ id: "KeptTrack" });

export const listTracks = contract({
  id: "listTracks",
  method: "GET",
  path: "/tracks",
  tag,
  title: "Search tracks",
  description:
    "The catalog: published tracks whose exclusive rights are not sold. Nothing is counted; follow next_cursor, " +
    "which costs the same at any depth and belongs to the sort it came from.",
  auth: "bearer",
  scope: "catalog:read",
  query: CatalogQuery.extend({
    per_page: z.coerce.number().int().min(1).max(100).default(15).meta({ description: "At most 100" }),
    cursor: z.string().max(500).optional().meta({ description: "The next_cursor of the page before" }),
  }),
  answer: success(
    z.strictObject({
      data: z.array(z.strictObject(listed)),
      per_page: z.int(),
      next_cursor: z.string().nullable(),
    }),
  ),
  errors: [],
});

export const readTrack = contract({
  id: "readTrack",
  method: "GET",
  path: "/tracks/{track}",
  tag,
  title: "Read a track",
  description: "One track with the terms of its exclusive license and what is delivered. A sold one says so.",
  auth: "bearer",
  scope: "catalog:read",
  params: z.object({ track: idParam }),
  answer: success(
    z.strictObject({
      ...listed,
      description: z.string(),
      release_date: z.string().nullable(),
      isrc: z.string().nullable(),
      exclusive_config: ExclusiveConfig.nullable().meta({
        description: "The terms of the exclusive license; null when they do not hold together",
      }),
      terms_hash: z.string().nullable().meta({
        description: "SHA-256 of the terms' canonical JSON. Send it when you buy to accept just these.",
      }),
      delivered_files: z.array(z.strictObject({ kind: z.enum(DELIVERABLE_FILES), size_bytes: z.int() })),
    }),
  ),
  errors: [],
});
