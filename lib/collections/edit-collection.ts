import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { collections } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { readFields } from "@/lib/people/fields";
import { holdCollections, holdOwnCollection } from "./collection";
import { CollectionPatch } from "./collection-fields";
import { type OwnCollection, readOwnCollection } from "./read-own-collection";
import { freeSlug } from "./slug";

type Given = { collectionId: number; changes: unknown };

/**
 * Changes title, description or date of one's collection; what is left out stays. Its address follows the title, and an
 * old one leads to it still. Fails with `not_found` and `validation_failed`.
 */
export async function editCollection(ctx: Ctx, { collectionId, changes }: Given): Promise<OwnCollection> {
  const { id: producerId } = asProducer(ctx);
  const { release_date: releaseDate, ...words } = readFields(CollectionPatch, changes);
  return transaction(ctx.db, async (tx) => {
    await holdCollections(tx, producerId);
    const { title } = await holdOwnCollection(tx, { collectionId, producerId });
    const slug = await freeSlug(tx, { title: words.title ?? title, producerId, besides: collectionId });
    await tx
      .update(collections)
      .set({ ...words, slug, ...(releaseDate !== undefined && { releaseDate }), updatedAt: ctx.now })
      .where(eq(collections.id, collectionId));
    return readOwnCollection({ ...ctx, db: tx }, { collectionId });
  });
}
