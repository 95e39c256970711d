import type { Tx } from "@/db/client";
import { trackDownloads } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { raiseDays } from "@/lib/listening/raise-days";

/**
 * Counts a download under a standard license, in the caller's transaction: for the track and for each credited
 * producer, once a person, track and day (UTC), however many files were taken.
 */
export async function countDownload(
  ctx: Ctx,
  tx: Tx,
  download: { userId: number; trackId: number; certificateId: string },
): Promise<void> {
  const day = ctx.now.toISOString().slice(0, 10);
  const first = await tx
    .insert(trackDownloads)
    .values({ ...download, day, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ day: trackDownloads.day });
  if (first.length > 0) await raiseDays(tx, { trackId: download.trackId, at: ctx.now, of: "downloads" });
}
