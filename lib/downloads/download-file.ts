import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { downloads, trackFiles, tracks } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { ServedFile } from "@/lib/storage/serve-file";
import { countDownload } from "./count-download";
import { deliverableKinds, type Entitlement, type FileKind } from "./deliverable-kinds";
import { fileName } from "./file-name";

type File = typeof trackFiles.$inferSelect;
/** A file by its id, or by its track and its kind. `begins` is false for a request that only continues a download. */
export type FileAsked = ({ fileId: number } | { trackId: number; kind: FileKind }) & { begins: boolean };

/**
 * A file that the signed-in person may have, ready to be served. Each download is written down once, as evidence, and
 * counted for the producer. Fails with `license_revoked` or `exclusive_sold` as `deliverableKinds` does, and with
 * `not_found` for files that are not theirs, whether they exist or not.
 */
export async function downloadFile(ctx: Ctx, input: FileAsked): Promise<ServedFile> {
  const [found] = await ctx.db
    .select({ file: trackFiles, title: tracks.title, producer: tracks.producerName })
    .from(trackFiles)
    .innerJoin(tracks, eq(tracks.id, trackFiles.trackId))
    .where(
      "fileId" in input
        ? eq(trackFiles.id, input.fileId)
        : and(eq(trackFiles.trackId, input.trackId), eq(trackFiles.kind, input.kind)),
    );
  if (!found) fail("not_found");
  const { file, title, producer } = found;
  const { kinds, certificate } = await deliverableKinds(ctx, { trackId: file.trackId });
  const kind = kinds.find((each) => each === file.kind) ?? fail("not_found");
  if (input.begins) await writeDown(ctx, file, certificate);
  return {
    key: file.storageKey,
    size: file.size,
    contentType: file.contentType,
    filename: fileName({ kind, title, producer }),
    disposition: "attachment",
    etag: file.sha256,
  };
}

async function writeDown(ctx: Ctx, file: File, certificate: Entitlement["certificate"]): Promise<void> {
  const { id: userId } = signedIn(ctx);
  await transaction(ctx.db, async (tx) => {
    await tx.insert(downloads).values({
      userId,
      trackId: file.trackId,
      kind: file.kind,
      fileId: file.id,
      certificateId: certificate?.id ?? null,
      ip: ctx.ip,
      userAgent: ctx.userAgent,
      createdAt: ctx.now,
    });
    if (certificate?.type === "standard") {
      await countDownload(ctx, tx, { userId, trackId: file.trackId, certificateId: certificate.id });
    }
  });
}
