import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { producers, trackCredits, type tracks } from "@/db/schema";
import { fail } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { followMakers } from "./follow-makers";

/**
 * Takes a producer's name off a track that the caller's transaction holds, and gives the name. Whose track it is stays
 * credited. Fails with `not_found` and `credits_fixed`.
 */
export async function endCredit(
  tx: Tx,
  { track, producerId }: { track: typeof tracks.$inferSelect; producerId: number },
): Promise<string> {
  const credit = and(eq(trackCredits.trackId, track.id), eq(trackCredits.producerId, producerId));
  const [credited] = await tx
    .select({ name: producers.name })
    .from(trackCredits)
    .innerJoin(producers, eq(producers.userId, trackCredits.producerId))
    .where(credit);
  if (!credited || producerId === track.producerId) fail("not_found");
  if (track.exclusiveStatus === "sold") fail("credits_fixed");
  await tx.delete(trackCredits).where(credit);
  await followMakers(tx, track.id);
  await enqueue(tx, "follow-progress", { producerId });
  return credited.name;
}
