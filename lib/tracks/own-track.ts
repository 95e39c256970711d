import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { exclusivePresets, producers, trackDays, tracks } from "@/db/schema";
import { type Artist, artistsOf } from "@/lib/credits/artists";
import { env } from "@/lib/env";
import { fail } from "@/lib/errors";
import { completeMetadata } from "@/lib/progress/complete-metadata";
import { ExclusiveConfig, SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { listingColumns } from "./listing";
import { type Obstacle, obstacleTo } from "./obstacle";

/** Where a track's terms come from: a copy of a preset, its own, or the producer's default. */
export type TermsSource = "preset" | "own" | "default";

/** All downloads of a track, in SQL. */
export const downloadsOf = sql<number>`(
  select coalesce(sum(days.downloads), 0)::int from ${trackDays} days where days.track_id = ${tracks.id})`;

const columns = {
  id: tracks.id,
  title: tracks.title,
  status: tracks.status,
  licensingType: tracks.licensingType,
  exclusiveStatus: tracks.exclusiveStatus,
  exclusiveConfig: tracks.exclusiveConfig,
  priceMinor: tracks.priceMinor,
  currency: tracks.currency,
  coverKey: tracks.coverKey,
  fileKinds: tracks.fileKinds,
  genre: tracks.genre,
  mood: tracks.mood,
  bpm: tracks.bpm,
  key: tracks.key,
  scale: tracks.scale,
  durationMs: tracks.durationMs,
  description: tracks.description,
  tags: tracks.tags,
  releaseDate: tracks.releaseDate,
  isrc: tracks.isrc,
  plays: tracks.playCount,
  downloads: downloadsOf,
  artists: artistsOf,
  publishedAt: tracks.publishedAt,
  createdAt: tracks.createdAt,
  preset: { id: exclusivePresets.id, name: exclusivePresets.name },
  producer: listingColumns.producer,
};

/** What counts as a producer's own track. */
export const ofProducer = (producerId: number): SQL | undefined =>
  and(eq(tracks.producerId, producerId), ne(tracks.status, "deleted"));

/** Tracks with whom they belong to and the preset that their terms are a copy of. Narrow it to `ofProducer`. */
export const ownTracks = (db: Db) =>
  db
    .select(columns)
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .leftJoin(exclusivePresets, eq(exclusivePresets.id, tracks.presetId))
    .$dynamic();
type Row = Awaited<ReturnType<typeof ownTracks>>[number];

/** A track as its producer sells it. */
export type OwnTrack = Omit<Row, "producer" | "exclusiveConfig" | "preset" | "status" | "artists"> & {
  /** Who is credited besides whose it is. */
  credits: Artist[];
  status: Exclude<Row["status"], "deleted">;
  terms: {
    source: TermsSource;
    preset: { id: number; name: string } | null;
    /** What a buyer agrees to now; null when it does not hold together. */
    config: ExclusiveConfig | null;
  };
  obstacle: Obstacle | null;
  /** What listeners and search would be glad of and it does not say yet. */
  missing: Missing[];
};

export const MISSABLE = ["cover", "description", "tags"] as const;
export type Missing = (typeof MISSABLE)[number];
/** The same in SQL. */
export const lacksSomething = sql`(${tracks.coverKey} is null or not ${completeMetadata})`;

const LACKS: Record<Missing, (track: Pick<Row, "coverKey" | "description" | "tags">) => boolean> = {
  cover: ({ coverKey }) => coverKey === null,
  description: ({ description }) => description.trim() === "",
  tags: ({ tags }) => tags.length === 0,
};

export function toOwnTrack({ producer, exclusiveConfig, preset, artists, ...track }: Row): OwnTrack {
  const terms = ExclusiveConfig.safeParse(exclusiveConfig ?? producer.exclusiveDefault ?? SYSTEM_DEFAULT);
  return {
    ...track,
    // Whose it is stands first.
    credits: artists.slice(1),
    status: track.status as OwnTrack["status"],
    terms: {
      source: exclusiveConfig === null ? "default" : preset ? "preset" : "own",
      preset,
      config: terms.success ? terms.data : null,
    },
    obstacle: obstacleTo({ ...track, exclusiveConfig }, producer, {
      purchasesEnabled: env.PURCHASES_ENABLED,
    }),
    missing: MISSABLE.filter((part) => LACKS[part](track)),
  };
}

/** One track of this producer's. Somebody else's and a deleted one fail with `not_found`. */
export async function ownTrack(db: Db, of: { trackId: number; producerId: number }): Promise<OwnTrack> {
  const [row] = await ownTracks(db).where(and(ofProducer(of.producerId), eq(tracks.id, of.trackId)));
  return row ? toOwnTrack(row) : fail("not_found");
}

/** The same, held until the transaction ends. */
export async function holdOwnTrack(tx: Tx, of: { trackId: number; producerId: number }) {
  const [track] = await tx
    .select()
    .from(tracks)
    .where(and(ofProducer(of.producerId), eq(tracks.id, of.trackId)))
    .for("no key update");
  return track ?? fail("not_found");
}

/** The same, and refuses with `track_sold` once somebody owns the rights, also while that is disputed (facts §3). */
export async function holdUnsoldTrack(tx: Tx, of: { trackId: number; producerId: number }) {
  const track = await holdOwnTrack(tx, of);
  return track.exclusiveStatus === "sold" ? fail("track_sold") : track;
}
