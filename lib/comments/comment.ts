import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { comments, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { MINUTE } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { mayVisit, relationTo } from "@/lib/tracks/visibility";

export const EDITABLE_FOR = 15 * MINUTE;
export type CommentRow = typeof comments.$inferSelect;

/** Whether the author may still change what it says. */
export const isEditable = (
  { status, createdAt }: Pick<CommentRow, "status" | "createdAt">,
  now: Date,
): boolean => status === "visible" && now.getTime() - createdAt.getTime() < EDITABLE_FOR;

/** The track below which one speaks. Fails with `not_found` for one that the actor may not see. */
export async function visitedTrack(ctx: Ctx, trackId: number) {
  const [track] = await ctx.db.select().from(tracks).where(eq(tracks.id, trackId));
  if (!track) fail("not_found");
  const relation = await relationTo(ctx, track);
  return mayVisit(track, relation) ? { track, relation } : fail("not_found");
}

/** A comment that others can see, held until the transaction ends, with its track. Fails with `not_found`. */
export async function holdVisible(tx: Tx, commentId: number) {
  const [held] = await tx
    .select({
      comment: comments,
      track: { id: tracks.id, title: tracks.title, producerId: tracks.producerId },
    })
    .from(comments)
    .innerJoin(tracks, eq(tracks.id, comments.trackId))
    .where(and(eq(comments.id, commentId), eq(comments.status, "visible")))
    .for("update", { of: comments });
  return held ?? fail("not_found");
}
