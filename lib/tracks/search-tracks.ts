import { and, eq, type SQL, sql } from "drizzle-orm";
import { producers, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { type CatalogFilters, catalogConditions } from "./catalog-filters";
import { ORDERS, type Position, readCursor, type Sort, writeCursor } from "./catalog-order";
import { listingColumns, type TrackListing, toListing } from "./listing";
import { textQuery } from "./text-query";

export type CatalogSearch = CatalogFilters & {
  /** Words in the title, the producer's name, genre, mood or tags. */
  q?: string | undefined;
  /** `relevance` where there is something to search for, else `newest`. */
  sort?: Sort | undefined;
  /** 1 to 100; 24 when left out. */
  limit?: number | undefined;
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined;
};

export type CatalogPage = { tracks: TrackListing[]; nextCursor: string | null };

/**
 * One page of the catalog. A page costs the same at any depth, and nothing is counted. Sorting by price leaves out
 * tracks that have none; `relevance` lists matches of names before matches of other words, each by plays.
 * Fails with `validation_failed` for a cursor that this order did not hand out.
 */
export async function searchTracks(ctx: Ctx, input: CatalogSearch): Promise<CatalogPage> {
  const typed = input.q?.trim() ?? "";
  const query = textQuery(typed);
  if (typed !== "" && query === null) return { tracks: [], nextCursor: null };

  // Without words, relevance has nothing to go by.
  const asked = input.sort ?? (query ? "relevance" : "newest");
  const sort = asked === "relevance" && query === null ? "popular" : asked;
  const limit = input.limit ?? 24;
  const start = input.cursor === undefined ? null : readCursor(input.cursor, sort);
  const filters = catalogConditions(input, ctx.actor);

  const found: { track: TrackListing; tier: 0 | 1 }[] = [];
  for (const { tier, matches } of tiers(sort, query)) {
    if (start && tier < start.tier) continue;
    const after = start?.tier === tier ? start : null;
    const rows = await page(ctx, sort, [...filters, ...matches], after, limit + 1 - found.length);
    found.push(...rows.map((row) => ({ track: toListing(row, ctx.actor), tier })));
    if (found.length > limit) break;
  }

  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    tracks: shown.map(({ track }) => track),
    nextCursor: last
      ? writeCursor({ sort, tier: last.tier, value: ORDERS[sort].valueOf(last.track), id: last.track.id })
      : null,
  };
}

/** Relevance is two lists, one after the other, each in an order that an index keeps: no match is ever ranked. */
function tiers(sort: Sort, query: string | null): { tier: 0 | 1; matches: SQL[] }[] {
  if (query === null) return [{ tier: 0, matches: [] }];
  const anywhere = sql`${tracks.search} @@ to_tsquery('simple', ${query})`;
  if (sort !== "relevance") return [{ tier: 0, matches: [anywhere] }];
  const inNames = sql`${tracks.names} @@ to_tsquery('simple', ${query})`;
  return [
    { tier: 0, matches: [inNames] },
    { tier: 1, matches: [anywhere, sql`not (${inNames})`] },
  ];
}

function page(ctx: Ctx, sort: Sort, conditions: SQL[], after: Position | null, limit: number) {
  const order = ORDERS[sort];
  return ctx.db
    .select(listingColumns)
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(and(...conditions, order.where, after ? order.after(after) : undefined))
    .orderBy(order.by)
    .limit(limit);
}
