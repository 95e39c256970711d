import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import type { ExclusiveConfig } from "./documents";
import { producers } from "./people";
import { exclusivePresets } from "./presets";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const trackStatus = pgEnum("track_status", ["draft", "published", "unpublished", "deleted"]);
export const licensingType = pgEnum("licensing_type", ["non_exclusive_only", "both", "exclusive_only"]);
export const exclusiveStatus = pgEnum("exclusive_status", ["available", "sold", "not_available"]);
export const scale = pgEnum("scale", ["major", "minor"]);

// A sold track is hidden from the catalog and from search (facts §3).
const inCatalog = sql`status = 'published' and exclusive_status <> 'sold'`;

export const tracks = pgTable(
  "tracks",
  {
    id: id(),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    /** The producer's name, kept beside the title so that one index searches both. */
    producerName: text().notNull(),
    title: text().notNull(),
    description: text().notNull().default(""),
    genre: text().notNull(),
    mood: text().notNull(),
    tags: text().array().notNull().default([]),
    bpm: smallint().notNull(),
    /** One of twelve, written with sharps: C, C#, D … B. */
    key: text().notNull(),
    scale: scale().notNull(),
    durationMs: integer().notNull(),
    /** Loudness of the preview, some 400 values from 0 to 255, for the waveform. */
    peaks: smallint().array().notNull().default([]),
    releaseDate: text(),
    isrc: text(),
    status: trackStatus().notNull().default("draft"),
    licensingType: licensingType().notNull().default("non_exclusive_only"),
    exclusiveStatus: exclusiveStatus().notNull().default("not_available"),
    priceMinor: minor(),
    currency: currency().notNull().default("USD"),
    /** The track's own exclusive terms; else the producer's default, else the system's (facts §4). */
    exclusiveConfig: jsonb().$type<ExclusiveConfig>(),
    /** The preset that `exclusiveConfig` is a copy of, as the preset was then. */
    presetId: ref().references(() => exclusivePresets.id),
    coverKey: text(),
    coverThumbKey: text(),
    /** The kinds of its files in `track_files`, kept by a trigger: what terms promise must be there to be sold. */
    fileKinds: text().array().$type<TrackFileKind[]>().notNull().default([]),
    playCount: bigint({ mode: "number" }).notNull().default(0),
    publishedAt: instant(),
    createdAt: createdAt(),
    search: tsvector().generatedAlwaysAs(
      sql`to_tsvector('simple', title || ' ' || producer_name || ' ' || genre || ' ' || mood || ' ' || immutable_words(tags))`,
    ),
    /** What a search finds first: the track's and its producer's own names. */
    names: tsvector().generatedAlwaysAs(sql`to_tsvector('simple', title || ' ' || producer_name)`),
  },
  (t) => [
    check("tracks_bpm_range", sql`${t.bpm} between 60 and 200`),
    check("tracks_price_positive", sql`${t.priceMinor} is null or ${t.priceMinor} > 0`),
    index("tracks_search").using("gin", t.search),
    index("tracks_names").using("gin", t.names),
    // One index a sort order of the catalog, over what the catalog shows; `id` makes each order total.
    index("catalog_newest").on(t.publishedAt.desc(), t.id.desc()).where(inCatalog),
    index("catalog_genre").on(t.genre, t.publishedAt.desc(), t.id.desc()).where(inCatalog),
    index("catalog_mood").on(t.mood, t.publishedAt.desc(), t.id.desc()).where(inCatalog),
    index("catalog_key").on(t.key, t.scale, t.publishedAt.desc(), t.id.desc()).where(inCatalog),
    index("catalog_bpm").on(t.bpm, t.id).where(inCatalog),
    index("catalog_price").on(t.priceMinor, t.id).where(inCatalog),
    index("catalog_popular").on(t.playCount.desc(), t.id.desc()).where(inCatalog),
    index("tracks_producer").on(t.producerId, t.id),
    index("tracks_preset").on(t.presetId).where(sql`${t.presetId} is not null`),
  ],
);

export const trackFileKind = pgEnum("track_file_kind", [
  "wav",
  "wav_tagged",
  "mp3_320",
  "mp3_256",
  "flac",
  "aiff",
  "midi",
  "stems",
  "trackout",
  "preview",
]);
export type TrackFileKind = (typeof trackFileKind.enumValues)[number];

export const trackFiles = pgTable(
  "track_files",
  {
    id: id(),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    kind: trackFileKind().notNull(),
    storageKey: text().notNull(),
    contentType: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique("track_files_one_of_a_kind").on(t.trackId, t.kind)],
);

/** Those who made a track together. The one who sells it stands on the track itself and here as well. */
export const trackCredits = pgTable(
  "track_credits",
  {
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trackId, t.producerId] }),
    index("track_credits_producer").on(t.producerId, t.trackId),
  ],
);
