import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { uploadParts, uploads } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { SNIFFED_BYTES, sniff } from "@/lib/audio/sniff";
import { fail } from "@/lib/errors";
import { files } from "@/lib/storage/files";
import { orderProcessing } from "./order-processing";
import { refusalOfBeginning, refusalWords } from "./refusals";
import { ownUpload, type UploadRow, uploadOf } from "./upload";

/**
 * Takes in the bytes of an upload that begin at `start`, and answers how many there are now; null when they are not the
 * next ones, because others came first. The last ones order the processing. What its first bytes show to be something
 * else altogether is refused at once, before the rest of it comes. Fails with `not_found` and `upload_refused`.
 */
export async function receivePart(
  ctx: Ctx,
  input: { uploadId: string; start: number; bytes: Uint8Array },
): Promise<number | null> {
  const { id: producerId } = asProducer(ctx);
  const { uploadId, start, bytes } = input;
  const upload = await ownUpload(ctx.db, { uploadId, producerId });
  if (upload.status === "refused") refuse(upload.refusal, upload.refusalDetail);
  if (upload.status !== "receiving" || upload.received !== start) return null;
  if (bytes.byteLength === 0) return start;
  await checkBeginning(ctx, upload, start, bytes);

  // A name of its own: of two that come at once for the same place, one is thrown away.
  const storageKey = `uploads/${uploadId}/${start}-${randomUUID()}`;
  await files().put(storageKey, bytes, "application/octet-stream");
  const received = await transaction(ctx.db, (tx) =>
    append(tx, producerId, { uploadId, start, size: bytes.byteLength, storageKey }, ctx.now),
  );
  if (received === null) await files().remove(storageKey);
  return received;
}

async function append(
  tx: Tx,
  producerId: number,
  part: typeof uploadParts.$inferInsert,
  now: Date,
): Promise<number | null> {
  const { uploadId, start, size } = part;
  const [grown] = await tx
    .update(uploads)
    .set({ received: start + size, activeAt: now })
    .where(
      and(
        uploadOf(producerId),
        eq(uploads.id, uploadId),
        eq(uploads.status, "receiving"),
        eq(uploads.received, start),
        sql`${uploads.size} >= ${start + size}`,
      ),
    )
    .returning();
  if (!grown) return null;
  await tx.insert(uploadParts).values(part);
  if (grown.received === grown.size) {
    await tx.update(uploads).set({ status: "received" }).where(eq(uploads.id, uploadId));
    await orderProcessing(tx, grown);
  }
  return grown.received;
}

async function checkBeginning(
  ctx: Ctx,
  { id, purpose, size }: Pick<UploadRow, "id" | "purpose" | "size">,
  start: number,
  bytes: Uint8Array,
): Promise<void> {
  if (start > 0 || bytes.byteLength < Math.min(size, SNIFFED_BYTES)) return;
  const refusal = refusalOfBeginning(purpose, sniff(bytes));
  if (refusal === null) return;
  await ctx.db
    .update(uploads)
    .set({ status: "refused", refusal, activeAt: ctx.now })
    .where(and(eq(uploads.id, id), eq(uploads.status, "receiving")));
  refuse(refusal, null);
}

function refuse(refusal: string | null, detail: string | null): never {
  return fail("upload_refused", { fields: { file: [refusalWords(refusal, detail)] } });
}
