import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { collectionLikes, collections } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { forgetCover } from "@/lib/images/keep-cover";
import { holdOwnCollection } from "./collection";

/** Deletes one's collection with the likes it has; its tracks stay. Fails with `not_found`. */
export async function deleteCollection(ctx: Ctx, { collectionId }: { collectionId: number }): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  const gone = await transaction(ctx.db, async (tx) => {
    const collection = await holdOwnCollection(tx, { collectionId, producerId });
    await tx.delete(collectionLikes).where(eq(collectionLikes.collectionId, collectionId));
    await tx.delete(collections).where(eq(collections.id, collectionId));
    await audit(ctx, tx, "collection.deleted", `collection:${collectionId}`, { title: collection.title });
    return collection;
  });
  await forgetCover(gone);
}
