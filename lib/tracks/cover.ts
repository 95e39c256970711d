import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { serveCover } from "@/lib/images/serve-cover";
import type { ServedFile } from "@/lib/storage/serve-file";
import { mayVisit, relationTo } from "./visibility";

const columns = {
  id: tracks.id,
  title: tracks.title,
  producerId: tracks.producerId,
  status: tracks.status,
  exclusiveStatus: tracks.exclusiveStatus,
  coverKey: tracks.coverKey,
  coverThumbKey: tracks.coverThumbKey,
};

/** The cover of a track whose page the actor may visit, ready to be served. Fails with `not_found`. */
export async function cover(
  ctx: Ctx<Db>,
  input: { trackId: number; size: "full" | "small" },
): Promise<ServedFile> {
  const [track] = await ctx.db.select(columns).from(tracks).where(eq(tracks.id, input.trackId));
  if (!track) fail("not_found");
  // A page shows dozens of covers: only those that are not public cost a second question.
  if (track.status !== "published" && !mayVisit(track, await relationTo(ctx, track))) fail("not_found");
  return serveCover({ ...track, isPublic: track.status === "published" }, input.size);
}
