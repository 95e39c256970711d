import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { collections, producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { collectionColumns, onShow, shownTracks } from "./collection";

/** A collection as everybody sees it in lists. */
export type CollectionListing = {
  id: number;
  slug: string;
  title: string;
  description: string;
  releaseDate: string | null;
  coverKey: string | null;
  publishedAt: Date | null;
  producer: { id: number; slug: string; name: string };
  /** How many of its tracks are in the catalog. */
  shown: number;
};
export type CollectionPage = { rows: CollectionListing[]; nextCursor: string | null };

type Asked = {
  /** Part of a title or of a producer's name. */
  q?: string | undefined;
  producerId?: number | undefined;
  limit: number;
  cursor?: string | undefined;
};

/** Published collections that have something to hear, the newest first. */
export async function listCollections(
  ctx: Ctx,
  { q, producerId, limit, cursor }: Asked,
): Promise<CollectionPage> {
  const found = await ctx.db
    .select({ ...collectionColumns, shown: shownTracks })
    .from(collections)
    .innerJoin(producers, eq(producers.userId, collections.producerId))
    .where(
      and(
        onShow(ctx.db),
        producerId === undefined ? undefined : eq(collections.producerId, producerId),
        holds(q),
        cursor ? behind(cursor, collections.publishedAt, collections.id) : undefined,
      ),
    )
    .orderBy(desc(collections.publishedAt), desc(collections.id))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor: found.length > limit && last?.publishedAt ? cursorAt(last.publishedAt, last.id) : null,
  };
}

function holds(q: string | undefined): SQL | undefined {
  const words = q?.trim();
  if (!words) return undefined;
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return or(sql`${collections.title} ilike ${part}`, sql`${producers.name} ilike ${part}`);
}
