import { count, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { collections } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { holdCollections } from "./collection";
import { NewCollectionFields } from "./collection-fields";
import { type OwnCollection, readOwnCollection } from "./read-own-collection";
import { freeSlug } from "./slug";

const MOST_COLLECTIONS = 200;

/** Makes a collection of the signed-in producer's, a draft without tracks. Fails with `validation_failed`. */
export async function createCollection(ctx: Ctx, input: unknown): Promise<OwnCollection> {
  const { id: producerId } = asProducer(ctx);
  const {
    title,
    description = "",
    release_date: releaseDate = null,
  } = readFields(NewCollectionFields, input);
  return transaction(ctx.db, async (tx) => {
    await holdCollections(tx, producerId);
    const [held] = await tx
      .select({ all: count() })
      .from(collections)
      .where(eq(collections.producerId, producerId));
    if ((held?.all ?? 0) >= MOST_COLLECTIONS)
      invalid({ title: [`You have ${MOST_COLLECTIONS} collections. Delete one that you no longer need.`] });
    const slug = await freeSlug(tx, { title, producerId });
    const [made] = await tx
      .insert(collections)
      .values({ producerId, slug, title, description, releaseDate, createdAt: ctx.now, updatedAt: ctx.now })
      .returning({ id: collections.id });
    if (!made) throw new Error("the collection was not written");
    await audit(ctx, tx, "collection.created", `collection:${made.id}`);
    return readOwnCollection({ ...ctx, db: tx }, { collectionId: made.id });
  });
}
