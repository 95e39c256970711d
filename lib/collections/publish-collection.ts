import { and, eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { collections, collectionTracks, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { orderNews } from "@/lib/follows/order-news";
import { inCatalog } from "@/lib/tracks/listing";
import { type CollectionRow, holdOwnCollection, stillIn } from "./collection";
import { type OwnCollection, readOwnCollection } from "./read-own-collection";

type Given = { collectionId: number };

/**
 * Shows one's collection to everybody, and has followers told the first time. Again it changes nothing. Fails with
 * `not_found`, and with `collection_incomplete` without a cover or without a track that is in the catalog.
 */
export async function publishCollection(ctx: Ctx, { collectionId }: Given): Promise<OwnCollection> {
  const { id: producerId } = asProducer(ctx);
  return transaction(ctx.db, async (tx) => {
    const collection = await holdOwnCollection(tx, { collectionId, producerId });
    if (collection.status === "draft") {
      await requireComplete(tx, collection);
      await tx
        .update(collections)
        .set({ status: "published", publishedAt: collection.publishedAt ?? ctx.now, updatedAt: ctx.now })
        .where(eq(collections.id, collectionId));
      if (collection.publishedAt === null) await orderNews(tx, { collectionId });
      await audit(ctx, tx, "collection.published", `collection:${collectionId}`);
    }
    return readOwnCollection({ ...ctx, db: tx }, { collectionId });
  });
}

/** Takes one's collection away from everybody else; its tracks stay where they are. Again it changes nothing. */
export async function unpublishCollection(ctx: Ctx, { collectionId }: Given): Promise<OwnCollection> {
  const { id: producerId } = asProducer(ctx);
  return transaction(ctx.db, async (tx) => {
    const { status } = await holdOwnCollection(tx, { collectionId, producerId });
    if (status === "published") {
      await tx
        .update(collections)
        .set({ status: "draft", updatedAt: ctx.now })
        .where(eq(collections.id, collectionId));
      await audit(ctx, tx, "collection.unpublished", `collection:${collectionId}`);
    }
    return readOwnCollection({ ...ctx, db: tx }, { collectionId });
  });
}

async function requireComplete(tx: Tx, { id, coverKey }: CollectionRow): Promise<void> {
  const [shown] = await tx
    .select({ one: sql`1` })
    .from(collections)
    .innerJoin(collectionTracks, eq(collectionTracks.collectionId, collections.id))
    .innerJoin(tracks, eq(tracks.id, collectionTracks.trackId))
    .where(and(eq(collections.id, id), stillIn, inCatalog))
    .limit(1);
  const fields = {
    ...(coverKey === null && { cover: ["Choose a cover."] }),
    ...(!shown && { track_ids: ["Put in a beat that is published and not sold."] }),
  };
  if (Object.keys(fields).length > 0) fail("collection_incomplete", { fields });
}
