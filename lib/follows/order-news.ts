import type { Db } from "@/db/client";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * Has the followers of a producer told of what came out, in the transaction that publishes it. Publishing it a second
 * time tells nobody again, and what is no longer published when the job runs is not told at all.
 */
export async function orderNews(tx: Db, out: { trackId: number } | { collectionId: number }): Promise<void> {
  const news =
    "trackId" in out
      ? ({ of: "track", id: out.trackId } as const)
      : ({ of: "collection", id: out.collectionId } as const);
  await enqueue(tx, "notify-followers", { ...news, afterTime: 0, afterId: 0 });
}
