import { and, eq, ne } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producers, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { readFields } from "@/lib/people/fields";
import { forgetPictures } from "./keep-picture";
import { pictureId } from "./picture-url";
import { ProducerFields } from "./producer-fields";
import { type OwnProducer, readOwnProducer } from "./read-own-producer";

/**
 * Changes what is given of the signed-in producer's public profile. A new name stands on their tracks at once, and on
 * certificates that are issued from now on; the address stays, because it is linked to. The badge goes with the name
 * that it was given for. Fails with `validation_failed` and `not_a_producer`.
 */
export async function editProducer(ctx: Ctx, input: unknown): Promise<OwnProducer> {
  const { id } = asProducer(ctx);
  const { pictures: order, ...change } = readFields(ProducerFields, input);
  const dropped = await transaction(ctx.db, async (tx) => {
    const [own] = await tx.select().from(producers).where(eq(producers.userId, id)).for("update");
    if (!own) return fail("not_a_producer");
    const pictures = order ? inOrder(own.pictures, order) : own.pictures;
    await tx
      .update(producers)
      .set({ ...change, pictures, ...(isAnother(own.name, change.name) && { verifiedAt: null }) })
      .where(eq(producers.userId, id));
    if (change.name !== undefined)
      await tx
        .update(tracks)
        .set({ producerName: change.name })
        .where(and(eq(tracks.producerId, id), ne(tracks.producerName, change.name)));
    await audit(ctx, tx, "producer.profile_changed", `user:${id}`, { changed: Object.keys(change) });
    await enqueue(tx, "follow-progress", { producerId: id });
    return own.pictures.filter((key) => !pictures.includes(key));
  });
  await forgetPictures(dropped);
  return readOwnProducer(ctx);
}

/** Capitals aside: what was checked is that this person is the one of that name. */
const isAnother = (name: string, given: string | undefined): boolean =>
  given !== undefined && given.toLowerCase() !== name.toLowerCase();

/** The keys of the pictures in the order of these ids. */
function inOrder(keys: string[], ids: string[]): string[] {
  const byId = new Map(keys.map((key) => [pictureId(key), key]));
  return [...new Set(ids)].map(
    (id) => byId.get(id) ?? invalid({ pictures: ["One of these is no picture of yours. Upload it first."] }),
  );
}
