import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { uploadParts, uploads } from "@/db/schema";
import { files } from "@/lib/storage/files";
import type { UploadRow } from "./upload";

/**
 * Removes the bytes of an upload that nobody needs any more: its parts once they were put together, and all of them
 * when it was given up or refused. What is interrupted is done again by the sweep, which finds what is left.
 */
export async function discardBytes(db: Db, uploadId: string): Promise<void> {
  const [upload] = await db.select().from(uploads).where(eq(uploads.id, uploadId));
  if (!upload || isComing(upload)) return;
  const parts = await db.select().from(uploadParts).where(eq(uploadParts.uploadId, uploadId));
  for (const { storageKey } of parts) await files().remove(storageKey);
  await db.delete(uploadParts).where(eq(uploadParts.uploadId, uploadId));
  if (upload.status === "ready" || upload.storageKey === null) return;
  for (const { key } of upload.files) await files().remove(key);
  await files().remove(upload.storageKey);
  await db.update(uploads).set({ storageKey: null, files: [] }).where(eq(uploads.id, uploadId));
}

const isComing = ({ status }: UploadRow) => ["receiving", "received", "processing"].includes(status);

/** Uploads that still have bytes which nobody needs: a process died before it had removed them. */
export async function withLeftBytes(db: Db): Promise<string[]> {
  const isGone = inArray(uploads.status, ["refused", "abandoned"]);
  const left = await db
    .selectDistinct({ id: uploads.id })
    .from(uploads)
    .leftJoin(uploadParts, eq(uploadParts.uploadId, uploads.id))
    .where(
      or(
        and(or(isGone, eq(uploads.status, "ready")), isNotNull(uploadParts.uploadId)),
        and(isGone, isNotNull(uploads.storageKey)),
      ),
    );
  return left.map(({ id }) => id);
}
