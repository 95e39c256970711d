import { inArray } from "drizzle-orm";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { coverUrl } from "./media-urls";

/** Where the small covers of many tracks are served, by track id, for lists that hold snapshots of tracks. */
export async function coverUrls(
  ctx: Ctx,
  input: { trackIds: number[] },
): Promise<(trackId: number) => string> {
  const rows =
    input.trackIds.length === 0
      ? []
      : await ctx.db
          .select({ id: tracks.id, coverKey: tracks.coverKey })
          .from(tracks)
          .where(inArray(tracks.id, input.trackIds));
  const urls = new Map(rows.map((row) => [row.id, coverUrl(row, "small")]));
  return (trackId) => urls.get(trackId) ?? coverUrl({ id: trackId, coverKey: null });
}
