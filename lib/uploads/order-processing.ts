import type { Db } from "@/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import type { UploadRow } from "./upload";

// Decoding takes a core for minutes. Two lines of it at most, whoever uploads, so that sales find a worker free.
const LINES = 2;

/** Has an upload processed that is all here, behind the others of its producer. */
export function orderProcessing(tx: Db, upload: Pick<UploadRow, "id" | "producerId">): Promise<void> {
  return enqueue(
    tx,
    "process-upload",
    { uploadId: upload.id },
    { queue: `sound:${upload.producerId % LINES}` },
  );
}
