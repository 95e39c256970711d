import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { producers, tracks, uploads } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail, invalid } from "@/lib/errors";
import { plainFileName } from "@/lib/plain-text";
import { ofProducer } from "@/lib/tracks/own-track";
import { LARGEST } from "./limits";
import { requireRoom } from "./require-room";
import { ownUpload, type Purpose, type Upload } from "./upload";

/**
 * Begins an upload of a file of `size` bytes: a master, or for the track named by `trackId` a file that buyers get
 * besides. `filename` is shown and never used. Fails with `upload_too_large`, `not_found` for a track that is
 * not theirs, `track_sold` for one whose files no longer change, and as `requireRoom` does.
 */
export async function beginUpload(
  ctx: Ctx,
  input: { filename: string; size: number; purpose: Purpose; trackId?: number | undefined },
): Promise<Upload> {
  const { id: producerId } = await requireCapability(ctx, "upload");
  const { purpose, size, trackId } = input;
  if (!Number.isSafeInteger(size) || size < 1) invalid({ size: ["There is nothing in this file."] });
  if (size > LARGEST[purpose]) fail("upload_too_large");
  if ((purpose === "master") !== (trackId === undefined))
    invalid({ track: ["Stems, trackouts and MIDI are for a track; a master is for none yet."] });

  return transaction(ctx.db, async (tx) => {
    // One upload of a producer's is counted after the other, or many at once would all still fit.
    await tx.select().from(producers).where(eq(producers.userId, producerId)).for("no key update");
    if (trackId !== undefined) await checkTrack(tx, producerId, trackId);
    await requireRoom(tx, { producerId, trackId, size, now: ctx.now });
    const [made] = await tx
      .insert(uploads)
      .values({
        producerId,
        purpose,
        trackId,
        filename: plainFileName(input.filename, "Untitled"),
        size,
        activeAt: ctx.now,
        createdAt: ctx.now,
      })
      .returning({ id: uploads.id });
    if (!made) throw new Error("the upload was not written");
    return ownUpload(tx, { uploadId: made.id, producerId });
  });
}

async function checkTrack(tx: Tx, producerId: number, trackId: number): Promise<void> {
  const [track] = await tx
    .select({ exclusiveStatus: tracks.exclusiveStatus })
    .from(tracks)
    .where(and(ofProducer(producerId), eq(tracks.id, trackId)));
  if (!track) fail("not_found");
  if (track.exclusiveStatus === "sold") fail("track_sold");
}
