import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { tracks, uploads } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { discardBytes } from "./discard-bytes";
import { uploadOf } from "./upload";

/**
 * Gives an upload of the signed-in producer's up, with its bytes. A file that belongs to a beat besides its master is
 * taken from the beat; a master that is a beat stays. Fails with `not_found`, `upload_used` and `track_sold`.
 */
export async function cancelUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  const isMine = and(uploadOf(producerId), eq(uploads.id, uploadId));
  await transaction(ctx.db, async (tx) => {
    const [upload] = await tx.select().from(uploads).where(isMine).for("update");
    if (!upload) fail("not_found");
    const { purpose, trackId } = upload;
    if (purpose === "master" && trackId !== null) fail("upload_used");
    if (purpose !== "master" && trackId !== null) {
      const [track] = await tx.select().from(tracks).where(eq(tracks.id, trackId)).for("no key update");
      if (track?.exclusiveStatus === "sold") fail("track_sold");
      await enqueue(tx, "pack-files", { trackId, kind: purpose });
    }
    await tx.update(uploads).set({ status: "abandoned", activeAt: ctx.now }).where(isMine);
  });
  await discardBytes(ctx.db, uploadId);
}
