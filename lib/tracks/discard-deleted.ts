import { and, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { licenseCertificates, purchases, trackFiles, tracks, uploads } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import { forgetCover } from "@/lib/images/keep-cover";
import { files } from "@/lib/storage/files";
import { discardBytes } from "@/lib/uploads/discard-bytes";

/** A payment that comes through late, after its purchase was canceled, must still find what it pays for. */
const SETTLED_AFTER = 30 * DAY;
const AT_ONCE = 100;

/**
 * Removes the bytes of deleted tracks that no certificate and no purchase speaks of: the master and all that was made of
 * it, stems, cover. The row stays, because plays, histories and books name it. A round an hour; what is interrupted is
 * found again, since the rows say last that the bytes are gone.
 */
export async function discardDeletedTracks(ctx: Ctx): Promise<void> {
  const due = await ctx.db
    .select({ id: tracks.id })
    .from(tracks)
    .where(and(eq(tracks.status, "deleted"), hasBytes, isFree(ctx.now)))
    .limit(AT_ONCE);
  for (const { id } of due) await discard(ctx, id);
}

const some = (table: SQL) => sql`exists (select from ${table})`;

const hasBytes = sql`(${isNotNull(tracks.coverKey)}
  or ${some(sql`${trackFiles} where ${trackFiles.trackId} = ${tracks.id}`)}
  or ${some(sql`${uploads} where ${uploads.trackId} = ${tracks.id} and ${uploads.status} <> 'abandoned'`)})`;

/** Nobody holds it or might: neither can come about any more once it is deleted. */
const isFree = (now: Date) =>
  sql`not ${some(
    sql`${licenseCertificates} where ${licenseCertificates.trackId} = ${tracks.id}`,
  )} and not ${some(sql`${purchases} where ${purchases.trackId} = ${tracks.id} and not (
    ${purchases.status} = 'canceled' and ${purchases.closedAt} < ${after(now, -SETTLED_AFTER).toISOString()}::timestamptz)`)}`;

async function discard(ctx: Ctx, trackId: number): Promise<void> {
  const ofTrack = eq(trackFiles.trackId, trackId);
  const [track] = await ctx.db.select().from(tracks).where(eq(tracks.id, trackId));
  for (const { storageKey } of await ctx.db.select().from(trackFiles).where(ofTrack))
    await files().remove(storageKey);
  if (track) await forgetCover(track);
  const given = await transaction(ctx.db, async (tx) => {
    await tx.delete(trackFiles).where(ofTrack);
    await tx.update(tracks).set({ coverKey: null, coverThumbKey: null }).where(eq(tracks.id, trackId));
    return tx
      .update(uploads)
      .set({ status: "abandoned", activeAt: ctx.now })
      .where(and(eq(uploads.trackId, trackId), ne(uploads.status, "abandoned")))
      .returning({ id: uploads.id });
  });
  for (const { id } of given) await discardBytes(ctx.db, id);
}
