import { and, eq, ne } from "drizzle-orm";
import type { Db } from "@/db/client";
import { uploads } from "@/db/schema";
import { fail } from "@/lib/errors";

export type UploadRow = typeof uploads.$inferSelect;
export type Purpose = UploadRow["purpose"];
export type UploadStatus = UploadRow["status"];

/** An upload as its producer sees it. */
export type Upload = Pick<
  UploadRow,
  | "id"
  | "purpose"
  | "trackId"
  | "filename"
  | "size"
  | "received"
  | "progress"
  | "step"
  | "refusal"
  | "refusalDetail"
  | "details"
  | "content"
  | "durationMs"
  | "sha256"
  | "createdAt"
> & { status: Exclude<UploadStatus, "abandoned"> };

/** What counts as a producer's own upload: one that was given up is gone. */
export const uploadOf = (producerId: number) =>
  and(eq(uploads.producerId, producerId), ne(uploads.status, "abandoned"));

export const uploadColumns = {
  id: uploads.id,
  purpose: uploads.purpose,
  trackId: uploads.trackId,
  filename: uploads.filename,
  size: uploads.size,
  received: uploads.received,
  status: uploads.status,
  progress: uploads.progress,
  step: uploads.step,
  refusal: uploads.refusal,
  refusalDetail: uploads.refusalDetail,
  details: uploads.details,
  content: uploads.content,
  durationMs: uploads.durationMs,
  sha256: uploads.sha256,
  createdAt: uploads.createdAt,
};

/** One upload of this producer's. Somebody else's and one that was given up fail with `not_found`. */
export async function ownUpload(db: Db, of: { uploadId: string; producerId: number }): Promise<Upload> {
  const [found] = await db
    .select(uploadColumns)
    .from(uploads)
    .where(and(uploadOf(of.producerId), eq(uploads.id, of.uploadId)));
  return found ? (found as Upload) : fail("not_found");
}
