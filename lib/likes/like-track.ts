import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { trackLikes, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { mayVisit, relationTo } from "@/lib/tracks/visibility";
import { type LikeState, trackLikeState } from "./read-likes";

type Input = { trackId: number };

/**
 * Likes a track; again it changes nothing, and its producer is told once, however often one changes one's mind. Fails
 * with `plan_required` and `not_found`.
 */
export async function likeTrack(ctx: Ctx, { trackId }: Input): Promise<LikeState> {
  const user = await requireCapability(ctx, "like");
  const { title, producerId } = await visible(ctx, trackId);
  await transaction(ctx.db, async (tx) => {
    const liked = await tx
      .insert(trackLikes)
      .values({ userId: user.id, trackId, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ trackId: trackLikes.trackId });
    if (liked.length > 0)
      await notify(ctx, tx, {
        userId: producerId,
        kind: "track_liked",
        data: { trackId, title, name: user.name },
        cause: `like:${trackId}:${user.id}`,
      });
  });
  return trackLikeState(ctx, trackId);
}

/** Likes it no more, also when it has left since. Fails with `plan_required` and `not_found`. */
export async function unlikeTrack(ctx: Ctx, { trackId }: Input): Promise<LikeState> {
  const user = await requireCapability(ctx, "like");
  const gone = await ctx.db
    .delete(trackLikes)
    .where(and(eq(trackLikes.userId, user.id), eq(trackLikes.trackId, trackId)))
    .returning({ trackId: trackLikes.trackId });
  if (gone.length === 0) await visible(ctx, trackId);
  return trackLikeState(ctx, trackId);
}

/** Whether a track is liked, and by how many. Fails with `not_found`. */
export async function readTrackLike(ctx: Ctx, { trackId }: Input): Promise<LikeState> {
  await visible(ctx, trackId);
  return trackLikeState(ctx, trackId);
}

async function visible(ctx: Ctx, trackId: number) {
  const [track] = await ctx.db.select().from(tracks).where(eq(tracks.id, trackId));
  return track && mayVisit(track, await relationTo(ctx, track)) ? track : fail("not_found");
}
