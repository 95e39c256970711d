import { and, eq, ne, type SQL } from "drizzle-orm";
import type { Db } from "@/db/client";
import { exclusivePresets, producers, tracks } from "@/db/schema";
import { env } from "@/lib/env";
import { fail } from "@/lib/errors";
import { ExclusiveConfig, SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { listingColumns } from "./listing";
import { type Obstacle, obstacleTo } from "./obstacle";

/** Where a track's terms come from: a copy of a preset, its own, or the producer's default. */
export type TermsSource = "preset" | "own" | "default";

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
  publishedAt: tracks.publishedAt,
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
export type OwnTrack = Omit<Row, "producer" | "exclusiveConfig" | "preset" | "status"> & {
  status: Exclude<Row["status"], "deleted">;
  terms: {
    source: TermsSource;
    preset: { id: number; name: string } | null;
    /** What a buyer agrees to now; null when it does not hold together. */
    config: ExclusiveConfig | null;
  };
  obstacle: Obstacle | null;
};

export function toOwnTrack({ producer, exclusiveConfig, preset, ...track }: Row): OwnTrack {
  const terms = ExclusiveConfig.safeParse(exclusiveConfig ?? producer.exclusiveDefault ?? SYSTEM_DEFAULT);
  return {
    ...track,
    status: track.status as OwnTrack["status"],
    terms: {
      source: exclusiveConfig === null ? "default" : preset ? "preset" : "own",
      preset,
      config: terms.success ? terms.data : null,
    },
    obstacle: obstacleTo({ ...track, exclusiveConfig }, producer, {
      purchasesEnabled: env.PURCHASES_ENABLED,
    }),
  };
}

/** One track of this producer's. Somebody else's and a deleted one fail with `not_found`. */
export async function ownTrack(db: Db, of: { trackId: number; producerId: number }): Promise<OwnTrack> {
  const [row] = await ownTracks(db).where(and(ofProducer(of.producerId), eq(tracks.id, of.trackId)));
  return row ? toOwnTrack(row) : fail("not_found");
}
