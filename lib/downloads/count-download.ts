import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { producerDays, trackCredits, trackDays, trackDownloads } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";

/**
 * Counts a download under a standard license, in the caller's transaction: for the track and for each credited
 * producer, once a person, track and day (UTC), however many files were taken.
 */
export async function countDownload(
  ctx: Ctx<Db>,
  tx: Tx,
  download: { userId: number; trackId: number; certificateId: string },
): Promise<void> {
  const day = ctx.now.toISOString().slice(0, 10);
  const first = await tx
    .insert(trackDownloads)
    .values({ ...download, day, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ day: trackDownloads.day });
  if (first.length === 0) return;
  const credited = await tx
    .select({ producerId: trackCredits.producerId })
    .from(trackCredits)
    .where(eq(trackCredits.trackId, download.trackId))
    .orderBy(asc(trackCredits.producerId));
  await tx
    .insert(trackDays)
    .values({ trackId: download.trackId, day, downloads: 1 })
    .onConflictDoUpdate({
      target: [trackDays.trackId, trackDays.day],
      set: { downloads: sql`${trackDays.downloads} + 1` },
    });
  if (credited.length === 0) return;
  await tx
    .insert(producerDays)
    .values(credited.map(({ producerId }) => ({ producerId, day, downloads: 1 })))
    .onConflictDoUpdate({
      target: [producerDays.producerId, producerDays.day],
      set: { downloads: sql`${producerDays.downloads} + 1` },
    });
}
