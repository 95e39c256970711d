import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { commentReports, comments, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { hide } from "./hide-comment";

/** What the author hears: the words of whoever reported it are not for them. */
const RULED = "It was reported, and it breaks the rules.";

export type Decision = "upheld" | "dismissed";

/**
 * An admin upholds a report, which hides the comment, or dismisses it. Either way it settles every open report of the
 * comment: they are about the same words. Fails with `not_found` and `report_decided`.
 */
export async function decideReport(
  ctx: Ctx,
  { reportId, decision }: { reportId: number; decision: Decision },
): Promise<void> {
  const { id: adminId } = asAdmin(ctx);
  await transaction(ctx.db, async (tx) => {
    const [reported] = await tx
      .select({ commentId: commentReports.commentId })
      .from(commentReports)
      .where(eq(commentReports.id, reportId));
    if (!reported) fail("not_found");
    const { commentId } = reported;
    // Held first, as everybody does who reports or hides it.
    const [comment] = await tx.select().from(comments).where(eq(comments.id, commentId)).for("update");
    const decided = await tx
      .update(commentReports)
      .set({ status: decision, decidedBy: adminId, decidedAt: ctx.now })
      .where(and(eq(commentReports.commentId, commentId), eq(commentReports.status, "open")))
      .returning({ id: commentReports.id });
    if (!decided.some(({ id }) => id === reportId)) fail("report_decided");
    await audit(ctx, tx, `comment_report.${decision}`, `comment:${commentId}`, {
      reports: decided.map(({ id }) => id),
    });
    if (decision !== "upheld" || comment?.status !== "visible") return;
    const [track] = await tx.select().from(tracks).where(eq(tracks.id, comment.trackId));
    if (track) await hide(ctx, tx, { comment, track, moderatorId: adminId, reason: RULED });
  });
}
