import { asc, eq } from "drizzle-orm";
import { trackFiles } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { ownTrack } from "./own-track";

export type TrackFile = Pick<typeof trackFiles.$inferSelect, "id" | "kind" | "size" | "sha256">;

/** Every file of one's track, the original among them: sizes in bytes, hashes in hex. Fails with `not_found`. */
export async function listTrackFiles(ctx: Ctx, { trackId }: { trackId: number }): Promise<TrackFile[]> {
  await ownTrack(ctx.db, { trackId, producerId: asProducer(ctx).id });
  const { id, kind, size, sha256 } = trackFiles;
  return ctx.db
    .select({ id, kind, size, sha256 })
    .from(trackFiles)
    .where(eq(trackFiles.trackId, trackId))
    .orderBy(asc(trackFiles.kind));
}
