import { sql } from "drizzle-orm";
import { producers, tracks } from "@/db/schema";
import type { Actor } from "@/lib/acts/context";
import { type Artist, artistsOf } from "@/lib/credits/artists";
import { env } from "@/lib/env";
import { type Purchasability, purchasability } from "./purchasability";

/** What the catalog shows: published, and the exclusive not sold (facts §3). The `catalog_*` indexes cover just this. */
export const inCatalog = sql`${tracks.status} = 'published' and ${tracks.exclusiveStatus} <> 'sold'`;

/** The columns a listing is made of, from `tracks` joined with `producers`. */
export const listingColumns = {
  id: tracks.id,
  title: tracks.title,
  genre: tracks.genre,
  mood: tracks.mood,
  tags: tracks.tags,
  bpm: tracks.bpm,
  key: tracks.key,
  scale: tracks.scale,
  durationMs: tracks.durationMs,
  peaks: tracks.peaks,
  coverKey: tracks.coverKey,
  fileKinds: tracks.fileKinds,
  status: tracks.status,
  licensingType: tracks.licensingType,
  exclusiveStatus: tracks.exclusiveStatus,
  exclusiveConfig: tracks.exclusiveConfig,
  priceMinor: tracks.priceMinor,
  currency: tracks.currency,
  playCount: tracks.playCount,
  publishedAt: tracks.publishedAt,
  releaseDate: tracks.releaseDate,
  artists: artistsOf,
  producerId: tracks.producerId,
  producer: {
    slug: producers.slug,
    name: producers.name,
    status: producers.status,
    stripeAccountId: producers.stripeAccountId,
    chargesEnabled: producers.chargesEnabled,
    payoutsEnabled: producers.payoutsEnabled,
    detailsSubmitted: producers.detailsSubmitted,
    disconnectedAt: producers.disconnectedAt,
    exclusiveDefault: producers.exclusiveDefault,
  },
};

type Row = Pick<typeof tracks.$inferSelect, Exclude<keyof typeof listingColumns, "producer" | "artists">> & {
  /** Who made it, whose it is first. */
  artists: Artist[];
  producer: Pick<typeof producers.$inferSelect, keyof (typeof listingColumns)["producer"]>;
};

/** A track as lists, pages and the API begin from it; nothing in it is private. */
export type TrackListing = Omit<
  Row,
  "producer" | "producerId" | "exclusiveConfig" | "fileKinds" | "status"
> & {
  producer: { id: number; slug: string; name: string };
  purchasability: Purchasability;
};

/** Strips what is the producer's own business from a row and says whether the actor may buy. */
export function toListing(row: Row, actor: Actor): TrackListing {
  const { producer, producerId, exclusiveConfig: _terms, fileKinds: _files, status: _status, ...shown } = row;
  return {
    ...shown,
    producer: { id: producerId, slug: producer.slug, name: producer.name },
    purchasability: purchasability(row, producer, {
      askerId: actor.kind === "user" ? actor.id : null,
      purchasesEnabled: env.PURCHASES_ENABLED,
    }),
  };
}
