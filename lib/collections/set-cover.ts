import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { collections } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { forgetCover, keepCover } from "@/lib/images/keep-cover";
import { holdOwnCollection } from "./collection";
import { type OwnCollection, readOwnCollection } from "./read-own-collection";

type Given = { collectionId: number; file: Uint8Array };

/**
 * Gives one's collection the cover that was uploaded, as JPEG, PNG or WebP of 500 pixels a side or more. Fails with
 * `not_found`, and with `validation_failed` under `cover`.
 */
export async function setCover(ctx: Ctx, { collectionId, file }: Given): Promise<OwnCollection> {
  const { id: producerId } = asProducer(ctx);
  // Whose it is comes first: a stranger's picture is not worth decoding.
  await readOwnCollection(ctx, { collectionId });
  const kept = await keepCover(`collections/${collectionId}`, file);
  const old = await transaction(ctx.db, async (tx) => {
    const before = await holdOwnCollection(tx, { collectionId, producerId });
    await tx
      .update(collections)
      .set({ ...kept, updatedAt: ctx.now })
      .where(eq(collections.id, collectionId));
    return before;
  });
  await forgetCover(old, kept);
  return readOwnCollection(ctx, { collectionId });
}
