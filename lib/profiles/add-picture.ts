import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { forgetPictures, keepPicture } from "./keep-picture";
import { MOST_PICTURES } from "./producer-fields";
import { type OwnProducer, readOwnProducer } from "./read-own-producer";

/**
 * Puts a picture behind those that the signed-in producer's profile has; one that is there already changes nothing.
 * Fails with `validation_failed` under `picture`, a sixth among it, and with `not_a_producer`.
 */
export async function addPicture(ctx: Ctx, input: { file: Uint8Array }): Promise<OwnProducer> {
  const { id } = asProducer(ctx);
  const key = await keepPicture(id, "picture", input.file);
  const isFull = await transaction(ctx.db, async (tx) => {
    const [own] = await tx
      .select({ pictures: producers.pictures })
      .from(producers)
      .where(eq(producers.userId, id))
      .for("update");
    if (!own) return fail("not_a_producer");
    if (own.pictures.includes(key)) return false;
    if (own.pictures.length >= MOST_PICTURES) return true;
    await tx
      .update(producers)
      .set({ pictures: [...own.pictures, key] })
      .where(eq(producers.userId, id));
    await audit(ctx, tx, "producer.picture_added", `user:${id}`);
    await enqueue(tx, "follow-progress", { producerId: id });
    return false;
  });
  if (isFull) {
    await forgetPictures([key]);
    invalid({ picture: [`You have ${MOST_PICTURES} pictures. Remove one first.`] });
  }
  return readOwnProducer(ctx);
}
