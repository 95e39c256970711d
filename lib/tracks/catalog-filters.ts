import { and, eq, gte, inArray, lte, ne, type SQL, sql } from "drizzle-orm";
import { producers, tracks } from "@/db/schema";
import type { Actor } from "@/lib/acts/context";
import { env } from "@/lib/env";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { inCatalog } from "./listing";
import type { Key, Scale } from "./vocabulary";

export type CatalogFilters = {
  /** Any of these. */
  genre?: readonly string[] | undefined;
  mood?: readonly string[] | undefined;
  /** Both ends included, as everywhere here. */
  bpmMin?: number | undefined;
  bpmMax?: number | undefined;
  key?: Key | undefined;
  scale?: Scale | undefined;
  /** Minor units of the track's own currency: amounts are compared as they are written, never converted. */
  priceMin?: number | undefined;
  priceMax?: number | undefined;
  currency?: string | undefined;
  /** Only tracks whose exclusive rights the actor could buy now. */
  purchasable?: boolean | undefined;
};

/** The filters as conditions on `tracks` joined with `producers`. What is left out does not narrow. */
export function catalogConditions(filters: CatalogFilters, actor: Actor): SQL[] {
  const { genre, mood, bpmMin, bpmMax, key, scale, priceMin, priceMax, currency, purchasable } = filters;
  const conditions = [
    inCatalog,
    genre?.length ? inArray(tracks.genre, [...genre]) : undefined,
    mood?.length ? inArray(tracks.mood, [...mood]) : undefined,
    bpmMin === undefined ? undefined : gte(tracks.bpm, bpmMin),
    bpmMax === undefined ? undefined : lte(tracks.bpm, bpmMax),
    key && eq(tracks.key, key),
    scale && eq(tracks.scale, scale),
    priceMin === undefined ? undefined : gte(tracks.priceMinor, priceMin),
    priceMax === undefined ? undefined : lte(tracks.priceMinor, priceMax),
    currency && eq(tracks.currency, currency),
    purchasable ? purchasableBy(actor) : undefined,
  ];
  return conditions.filter((condition) => condition !== undefined && condition !== "");
}

/**
 * The rule of purchasability.ts in SQL, for tracks in the catalog; search-tracks.test.ts holds the two together.
 * Terms are checked when they are written, so they are not checked again here.
 */
function purchasableBy(actor: Actor): SQL | undefined {
  if (!env.PURCHASES_ENABLED) return sql`false`;
  return and(
    sql`${tracks.licensingType} <> 'non_exclusive_only' and ${tracks.exclusiveStatus} = 'available'`,
    sql`${tracks.priceMinor} > 0`,
    sql`${producers.status} = 'approved' and ${producers.stripeAccountId} is not null`,
    sql`${producers.chargesEnabled} and ${producers.payoutsEnabled} and ${producers.detailsSubmitted}`,
    sql`${producers.disconnectedAt} is null`,
    sql`coalesce(${tracks.exclusiveConfig}, ${producers.exclusiveDefault}, ${JSON.stringify(SYSTEM_DEFAULT)}::jsonb)
      -> 'delivered_files' <@ to_jsonb(${tracks.fileKinds})`,
    actor.kind === "user" ? ne(tracks.producerId, actor.id) : undefined,
  );
}
