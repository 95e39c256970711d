import { and, desc, eq } from "drizzle-orm";
import { listeningHistory } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { type KeptTrack, keptTracks } from "@/lib/tracks/kept-tracks";

export type Heard = { kept: KeptTrack; lastAt: Date; times: number };
export type HistoryPage = { rows: Heard[]; nextCursor: string | null };

/** What the signed-in person listened to, each track once, the latest first. Fails with `plan_required`. */
export async function listHistory(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<HistoryPage> {
  const { id: userId } = await requireCapability(ctx, "keep_history");
  const { trackId, lastAt, times } = listeningHistory;
  const found = await ctx.db
    .select({ trackId, lastAt, times })
    .from(listeningHistory)
    .where(and(eq(listeningHistory.userId, userId), cursor ? behind(cursor, lastAt, trackId) : undefined))
    .orderBy(desc(lastAt), desc(trackId))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const kept = await keptTracks(ctx, { trackIds: page.map((row) => row.trackId) });
  const last = page.at(-1);
  return {
    rows: page.flatMap((row, place) => {
      const track = kept[place];
      return track ? [{ kept: track, lastAt: row.lastAt, times: row.times }] : [];
    }),
    nextCursor: found.length > limit && last ? cursorAt(last.lastAt, last.trackId) : null,
  };
}
