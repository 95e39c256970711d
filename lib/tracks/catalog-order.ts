import { type SQL, sql } from "drizzle-orm";
import { tracks } from "@/db/schema";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";

export const SORTS = [
  "newest",
  "popular",
  "price_asc",
  "price_desc",
  "bpm_asc",
  "bpm_desc",
  "relevance",
] as const;
export type Sort = (typeof SORTS)[number];

/**
 * Where a page ended: the order it is in, the value and the id of its last track, and for `relevance` how near the
 * matches are (0: names match, 1: only other words do).
 */
export type Position = { sort: Sort; tier: 0 | 1; value: number; id: number };

type Order = { by: SQL; after: (position: Position) => SQL; where?: SQL; valueOf: (track: Sorted) => number };
type Sorted = { publishedAt: Date | null; playCount: number; priceMinor: number | null; bpm: number };

const plays: Order = {
  by: sql`${tracks.playCount} desc nulls last, ${tracks.id} desc nulls last`,
  after: ({ value, id }) => sql`(${tracks.playCount}, ${tracks.id}) < (${value}::bigint, ${id}::bigint)`,
  valueOf: (track) => track.playCount,
};

/** Each order is the one of a `catalog_*` index, to the placing of nulls: else PostgreSQL would sort everything. */
export const ORDERS: Record<Sort, Order> = {
  newest: {
    by: sql`${tracks.publishedAt} desc nulls last, ${tracks.id} desc nulls last`,
    after: ({ value, id }) =>
      sql`(${tracks.publishedAt}, ${tracks.id}) < (${new Date(value).toISOString()}::timestamptz, ${id}::bigint)`,
    valueOf: (track) => track.publishedAt?.getTime() ?? 0,
  },
  popular: plays,
  relevance: plays,
  price_asc: {
    by: sql`${tracks.priceMinor}, ${tracks.id}`,
    after: ({ value, id }) => sql`(${tracks.priceMinor}, ${tracks.id}) > (${value}::bigint, ${id}::bigint)`,
    where: sql`${tracks.priceMinor} is not null`,
    valueOf: (track) => track.priceMinor ?? 0,
  },
  price_desc: {
    by: sql`${tracks.priceMinor} desc, ${tracks.id} desc`,
    after: ({ value, id }) => sql`(${tracks.priceMinor}, ${tracks.id}) < (${value}::bigint, ${id}::bigint)`,
    where: sql`${tracks.priceMinor} is not null`,
    valueOf: (track) => track.priceMinor ?? 0,
  },
  bpm_asc: {
    by: sql`${tracks.bpm}, ${tracks.id}`,
    after: ({ value, id }) => sql`(${tracks.bpm}, ${tracks.id}) > (${value}::bigint, ${id}::bigint)`,
    valueOf: (track) => track.bpm,
  },
  bpm_desc: {
    by: sql`${tracks.bpm} desc, ${tracks.id} desc`,
    after: ({ value, id }) => sql`(${tracks.bpm}, ${tracks.id}) < (${value}::bigint, ${id}::bigint)`,
    valueOf: (track) => track.bpm,
  },
};

export const writeCursor = ({ sort, tier, value, id }: Position): string =>
  encodeCursor([sort, tier, value, id]);

// The last millisecond of the year 9999: beyond it PostgreSQL and JavaScript write dates differently.
const LATEST = 253_402_300_799_999;

/** Reads a cursor of this very order, or refuses it as a bad field `cursor`. */
export function readCursor(cursor: string, sort: Sort): Position {
  const [of, tier, value, id] = decodeCursor(cursor, 4);
  if (of !== sort) invalid({ cursor: ["This cursor belongs to another order. Start from the first page."] });
  if ((tier === 0 || tier === 1) && isCount(value) && isCount(id)) return { sort, tier, value, id };
  return invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
}

const isCount = (part: unknown): part is number =>
  Number.isInteger(part) && Number(part) >= 0 && Number(part) <= LATEST;
