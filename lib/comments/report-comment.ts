import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { commentReports, tracks } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { DAY } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { readFields } from "@/lib/people/fields";
import { mayVisit, relationTo } from "@/lib/tracks/visibility";
import { holdVisible } from "./comment";
import { ModerationReason } from "./comment-fields";

const A_DAY = 30;

/**
 * Tells the platform's own people that a comment breaks the rules, once a person. Fails with `not_found`,
 * `own_comment`, `already_reported` and `rate_limited`.
 */
export async function reportComment(
  ctx: Ctx,
  { commentId, ...given }: { commentId: number; reason: unknown },
): Promise<void> {
  const { id: reporterId } = signedIn(ctx);
  const { reason } = readFields(ModerationReason, given);
  await requireWithin(ctx.db, `comment-reports:user:${reporterId}`, A_DAY, DAY, ctx.now);
  await transaction(ctx.db, async (tx) => {
    const { comment, track } = await holdVisible(tx, commentId);
    const [below] = await tx.select().from(tracks).where(eq(tracks.id, track.id));
    if (!below || !mayVisit(below, await relationTo({ ...ctx, db: tx }, below))) fail("not_found");
    if (comment.authorId === reporterId) fail("own_comment");
    const made = await tx
      .insert(commentReports)
      .values({ commentId, reporterId, reason, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: commentReports.id });
    if (made.length === 0) fail("already_reported");
  });
}
