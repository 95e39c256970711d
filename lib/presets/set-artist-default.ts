import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { readFields } from "@/lib/people/fields";
import { holdProducer } from "./preset";
import { ArtistDefaultFields } from "./preset-fields";
import { type ArtistDefault, readArtistDefault } from "./read-artist-default";
import { unmarkDefault } from "./unmark-default";

/**
 * Gives the signed-in producer default terms that are no preset's; null goes back to the system's. Fails with
 * `validation_failed`.
 */
export async function setArtistDefault(ctx: Ctx, input: { config: unknown }): Promise<ArtistDefault> {
  const { id: producerId } = asProducer(ctx);
  const { config } = readFields(ArtistDefaultFields, input);
  return transaction(ctx.db, async (tx) => {
    await holdProducer(tx, producerId);
    await unmarkDefault(tx, producerId);
    await tx.update(producers).set({ exclusiveDefault: config }).where(eq(producers.userId, producerId));
    await audit(ctx, tx, "artist_default.set", `producer:${producerId}`, { system: config === null });
    return readArtistDefault({ ...ctx, db: tx });
  });
}
