import { and, count, desc, eq, ilike, lt } from "drizzle-orm";
import { collections } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { type OwnCollectionLine, ownCollections } from "./read-own-collection";

export type OwnCollectionsFilter = {
  /** Part of the title. */
  q?: string | undefined;
  status?: OwnCollectionLine["status"] | undefined;
};
type Paging = { page?: number | undefined; perPage: number; cursor?: string | undefined };

export type OwnCollectionsPage = {
  rows: OwnCollectionLine[];
  total: number;
  page: number;
  perPage: number;
  nextCursor: string | null;
};

/** The signed-in producer's collections, drafts included, newest first. */
export async function listOwnCollections(
  ctx: Ctx,
  { q, status, page = 1, perPage, cursor }: OwnCollectionsFilter & Paging,
): Promise<OwnCollectionsPage> {
  const words = q?.trim();
  const mine = and(
    eq(collections.producerId, asProducer(ctx).id),
    status && eq(collections.status, status),
    words ? ilike(collections.title, `%${words.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  );
  const before = cursor === undefined ? undefined : lt(collections.id, idOfCursor(cursor));
  const [found, [counted]] = await Promise.all([
    ownCollections(ctx.db)
      .where(and(mine, before))
      .orderBy(desc(collections.id))
      .offset(before ? 0 : (page - 1) * perPage)
      .limit(perPage + 1),
    ctx.db.select({ total: count() }).from(collections).where(mine),
  ]);
  const rows = found.slice(0, perPage);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows,
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
}
