import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { trackCredits } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";

/** Has it counted anew what everyone credited on a track has reached, in the transaction that changes it. */
export async function followMakers(tx: Tx, trackId: number): Promise<void> {
  const makers = await tx
    .select({ id: trackCredits.producerId })
    .from(trackCredits)
    .where(eq(trackCredits.trackId, trackId));
  for (const { id } of makers) await enqueue(tx, "follow-progress", { producerId: id });
}
