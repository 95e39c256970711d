import type { Db } from "@/db/client";
import { enqueue, type JobOptions } from "@/lib/jobs/enqueue";

/** Orders that a sale's money at Stripe is aligned with the books. Never beside a settlement of the same purchase. */
export async function enqueueAlignment(
  db: Db,
  purchaseId: number,
  options: Pick<JobOptions, "runAt" | "keepWaiting"> = {},
): Promise<void> {
  await enqueue(db, "align-share", { purchaseId }, { queue: `purchase:${purchaseId}`, ...options });
}
