import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { trackFiles, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { ServedFile } from "@/lib/storage/serve-file";
import { mayHear, mayVisit, relationTo } from "./visibility";

/**
 * The tagged preview of a track, ready to be served. Fails with `not_found`, and with `exclusive_sold` for a sold
 * track unless the actor made or bought it.
 */
export async function preview(ctx: Ctx<Db>, input: { trackId: number }): Promise<ServedFile> {
  const [found] = await ctx.db
    .select({ track: tracks, file: trackFiles })
    .from(tracks)
    .innerJoin(trackFiles, and(eq(trackFiles.trackId, tracks.id), eq(trackFiles.kind, "preview")))
    .where(eq(tracks.id, input.trackId));
  if (!found) fail("not_found");
  const { track, file } = found;
  const relation = await relationTo(ctx, track);
  if (!mayVisit(track, relation)) fail("not_found");
  if (!mayHear(track, relation)) fail("exclusive_sold");
  return {
    key: file.storageKey,
    size: file.size,
    contentType: file.contentType,
    filename: `${track.title} (preview).mp3`,
    disposition: "inline",
    etag: file.sha256,
    // Short, and in the listener's own browser only: the preview falls silent when the track is sold.
    cacheControl: "private, max-age=600",
  };
}
