import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { uploadParts } from "@/db/schema";
import { files } from "@/lib/storage/files";
import type { UploadRow } from "./upload";

/**
 * Writes the parts of an upload one after the other into a file of this machine, and answers the SHA-256 of the whole.
 * Throws when a byte is missing: the store has lost what it took, and no beat is made of that.
 */
export async function putTogether(db: Db, upload: UploadRow, path: string): Promise<string> {
  const parts = await db
    .select()
    .from(uploadParts)
    .where(eq(uploadParts.uploadId, upload.id))
    .orderBy(asc(uploadParts.start));
  const hash = createHash("sha256");
  const file = await open(path, "w");
  let size = 0;
  try {
    for (const part of parts) {
      if (part.start !== size) throw new Error(`upload ${upload.id} has a gap at byte ${size}`);
      const { stream } = await files().read(part.storageKey);
      for await (const chunk of stream) {
        hash.update(chunk);
        await file.write(chunk);
        size += chunk.byteLength;
      }
    }
  } finally {
    await file.close();
  }
  if (size !== upload.size) throw new Error(`upload ${upload.id} has ${size} of its ${upload.size} bytes`);
  return hash.digest("hex");
}
