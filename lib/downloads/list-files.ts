import { eq } from "drizzle-orm";
import { trackFiles } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { deliverableKinds, type FileKind } from "./deliverable-kinds";

/** `size` in bytes, `sha256` in hex. */
export type DeliverableFile = { id: number; kind: FileKind; size: number; sha256: string };

/**
 * The files of a track that the signed-in person may download, in the order in which the terms name them. Those that
 * the terms promise but the store does not hold yet are left out. Fails as `deliverableKinds` does.
 */
export async function listFiles(ctx: Ctx, input: { trackId: number }): Promise<DeliverableFile[]> {
  const { kinds } = await deliverableKinds(ctx, input);
  const stored = await ctx.db
    .select({ id: trackFiles.id, kind: trackFiles.kind, size: trackFiles.size, sha256: trackFiles.sha256 })
    .from(trackFiles)
    .where(eq(trackFiles.trackId, input.trackId));
  return kinds.flatMap((kind) =>
    stored.filter((file) => file.kind === kind).map((file) => ({ ...file, kind })),
  );
}
