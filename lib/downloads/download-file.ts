import { eq } from "drizzle-orm";
import { downloads, trackFiles, tracks } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { ServedFile } from "@/lib/storage/serve-file";
import { deliverableKinds } from "./deliverable-kinds";
import { fileName } from "./file-name";

/**
 * A file that the signed-in person may have, ready to be served. Each download is written down once, as evidence:
 * `begins` is false for a request that only continues one. Fails with `license_revoked`, and with `not_found` for
 * files that are not theirs, whether they exist or not.
 */
export async function downloadFile(
  ctx: Ctx,
  input: { fileId: number; begins: boolean },
): Promise<ServedFile> {
  const [found] = await ctx.db
    .select({ file: trackFiles, title: tracks.title, producer: tracks.producerName })
    .from(trackFiles)
    .innerJoin(tracks, eq(tracks.id, trackFiles.trackId))
    .where(eq(trackFiles.id, input.fileId));
  if (!found) fail("not_found");
  const { file, title, producer } = found;
  const { kinds, certificateId } = await deliverableKinds(ctx, { trackId: file.trackId });
  const kind = kinds.find((each) => each === file.kind) ?? fail("not_found");

  if (input.begins) {
    await ctx.db.insert(downloads).values({
      userId: signedIn(ctx).id,
      trackId: file.trackId,
      fileId: file.id,
      certificateId,
      ip: ctx.ip,
      userAgent: ctx.userAgent,
      createdAt: ctx.now,
    });
  }
  return {
    key: file.storageKey,
    size: file.size,
    contentType: file.contentType,
    filename: fileName({ kind, title, producer }),
    disposition: "attachment",
    etag: file.sha256,
  };
}
