import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producers, trackFiles, tracks, uploads } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { uploadOf } from "@/lib/uploads/upload";
import { type OwnTrack, ownTrack } from "./own-track";
import { columnsOf, NewTrackFields } from "./track-fields";

/**
 * Makes a draft of a master that was processed, with the files that were made of it. Fails with `not_found`,
 * `upload_not_ready`, `upload_used`, and `validation_failed` by field.
 */
export async function createTrackFromUpload(
  ctx: Ctx,
  input: { uploadId: string; fields: unknown },
): Promise<OwnTrack> {
  const { id: producerId } = await requireCapability(ctx, "upload");
  const { uploadId } = input;
  const fields = readFields(NewTrackFields, input.fields);
  return transaction(ctx.db, async (tx) => {
    const [upload] = await tx
      .select()
      .from(uploads)
      .where(and(uploadOf(producerId), eq(uploads.id, uploadId), eq(uploads.purpose, "master")))
      .for("update");
    if (!upload) fail("not_found");
    if (upload.trackId !== null) fail("upload_used");
    if (upload.status !== "ready" || upload.durationMs === null) fail("upload_not_ready");
    const [producer] = await tx.select().from(producers).where(eq(producers.userId, producerId));
    if (!producer) fail("not_a_producer");

    const { durationMs, peaks } = upload;
    const [track] = await tx
      .insert(tracks)
      .values({
        ...columnsOf(fields),
        producerId,
        producerName: producer.name,
        durationMs,
        peaks,
        createdAt: ctx.now,
      })
      .returning({ id: tracks.id });
    if (!track) throw new Error("the track was not written");
    const trackId = track.id;
    await tx
      .insert(trackFiles)
      .values(upload.files.map(({ key: storageKey, ...file }) => ({ ...file, storageKey, trackId })));
    await tx.update(uploads).set({ trackId, details: {}, activeAt: ctx.now }).where(eq(uploads.id, uploadId));
    await audit(ctx, tx, "track.created", `track:${trackId}`, { upload: uploadId, sha256: upload.sha256 });
    return ownTrack(tx, { trackId, producerId });
  });
}
