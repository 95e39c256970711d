import { and, eq, ilike, type SQL, sql } from "drizzle-orm";
import { producers, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";
import { isPlainLine } from "@/lib/plain-text";
import { inCatalog } from "@/lib/tracks/listing";

export type ListedProducer = {
  id: number;
  slug: string;
  name: string;
  bio: string;
  /** A key in the file store. */
  portraitKey: string | null;
  isVerified: boolean;
  followers: number;
  /** Beats in the catalog. */
  tracks: number;
};

export const PRODUCER_SORTS = ["followed", "newest", "name"] as const;
export type ProducerSort = (typeof PRODUCER_SORTS)[number];

type Value = string | number;
type Sorted = Pick<typeof producers.$inferSelect, "followerCount" | "createdAt" | "name">;
type Order = { by: SQL; valueOf: (row: Sorted) => Value; after: (value: Value, id: number) => SQL };

const { followerCount, createdAt, name, userId } = producers;
const LOWER_NAME = sql`lower(${name})`;

/** Each order is that of an index on `producers`, to the placing of nulls: else PostgreSQL would sort everything. */
const ORDERS: Record<ProducerSort, Order> = {
  followed: {
    by: sql`${followerCount} desc nulls last, ${userId} desc nulls last`,
    valueOf: (row) => row.followerCount,
    after: (value, id) => sql`(${followerCount}, ${userId}) < (${Number(value)}::integer, ${id}::bigint)`,
  },
  newest: {
    by: sql`${createdAt} desc nulls last, ${userId} desc nulls last`,
    valueOf: (row) => row.createdAt.toISOString(),
    after: (value, id) => sql`(${createdAt}, ${userId}) < (${String(value)}::timestamptz, ${id}::bigint)`,
  },
  name: {
    by: sql`${LOWER_NAME}, ${userId}`,
    valueOf: (row) => row.name,
    after: (value, id) => sql`(${LOWER_NAME}, ${userId}) > (lower(${String(value)}), ${id}::bigint)`,
  },
};

/**
 * The directory of approved producers; `q` is part of a name. A page costs the same at any depth. Fails with
 * `validation_failed` for a cursor that this order did not hand out.
 */
export async function listProducers(
  ctx: Ctx,
  input: {
    q?: string | undefined;
    sort?: ProducerSort | undefined;
    limit: number;
    cursor?: string | undefined;
    page?: number | undefined;
  },
): Promise<{ rows: ListedProducer[]; nextCursor: string | null }> {
  const sort = input.sort ?? "followed";
  const order = ORDERS[sort];
  const found = await ctx.db
    .select({
      id: producers.userId,
      slug: producers.slug,
      name: producers.name,
      bio: producers.bio,
      pictures: producers.pictures,
      verifiedAt: producers.verifiedAt,
      followerCount: producers.followerCount,
      createdAt: producers.createdAt,
      tracks: ctx.db.$count(tracks, and(eq(tracks.producerId, producers.userId), inCatalog)),
    })
    .from(producers)
    .where(and(isListed(input.q), input.cursor ? after(order, sort, input.cursor) : undefined))
    .orderBy(order.by)
    .offset(input.cursor ? 0 : ((input.page ?? 1) - 1) * input.limit)
    .limit(input.limit + 1);
  const shown = found.slice(0, input.limit);
  const last = found.length > input.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      bio: row.bio,
      portraitKey: row.pictures[0] ?? null,
      isVerified: row.verifiedAt !== null,
      followers: row.followerCount,
      tracks: row.tracks,
    })),
    nextCursor: last ? encodeCursor([sort, order.valueOf(last), last.id]) : null,
  };
}

/** How many there are, for clients that show page numbers. */
export const countProducers = (ctx: Ctx, { q }: { q?: string | undefined }): Promise<number> =>
  ctx.db.$count(producers, isListed(q));

const isListed = (q: string | undefined): SQL | undefined =>
  // Written out, because the planner takes the indexes' condition for no parameter.
  and(
    sql`${producers.status} = 'approved'`,
    q ? ilike(producers.name, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  );

function after(order: Order, sort: ProducerSort, cursor: string): SQL {
  const [of, value, id] = decodeCursor(cursor, 3);
  if (of !== sort || value == null || !Number.isSafeInteger(id) || !FITS[sort](value))
    invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
  return order.after(value, Number(id));
}

/** Whether a value is one that the order can have handed out: the database would stumble over others. */
const FITS: Record<ProducerSort, (value: Value) => boolean> = {
  followed: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  newest: (value) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)),
  name: (value) => typeof value === "string" && isPlainLine(value),
};
