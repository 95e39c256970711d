import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exclusivePresets } from "@/db/schema";

/** No preset of this producer's is the default any more. The caller holds the producer. */
export async function unmarkDefault(tx: Tx, producerId: number): Promise<void> {
  await tx
    .update(exclusivePresets)
    .set({ isDefault: false })
    .where(and(eq(exclusivePresets.producerId, producerId), eq(exclusivePresets.isDefault, true)));
}
