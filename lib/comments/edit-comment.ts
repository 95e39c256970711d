import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { commentReports, comments } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { type CommentRow, holdVisible, isEditable } from "./comment";
import { CommentEdit } from "./comment-fields";

/**
 * Changes what one said, within 15 minutes and until somebody reported it: what is judged is what was reported. Fails with
 * `not_found`, `validation_failed` and `comment_locked`.
 */
export async function editComment(
  ctx: Ctx,
  { commentId, ...given }: { commentId: number; body: unknown },
): Promise<CommentRow> {
  const user = await requireCapability(ctx, "comment");
  const { body } = readFields(CommentEdit, given);
  return transaction(ctx.db, async (tx) => {
    const { comment } = await holdVisible(tx, commentId);
    if (comment.authorId !== user.id) fail("not_found");
    if (!isEditable(comment, ctx.now) || (await isReported(tx, commentId))) fail("comment_locked");
    const [edited] = await tx
      .update(comments)
      .set({ body, updatedAt: ctx.now })
      .where(eq(comments.id, commentId))
      .returning();
    return edited ?? fail("not_found");
  });
}

const isReported = async (tx: Tx, commentId: number): Promise<boolean> =>
  (await tx.$count(commentReports, eq(commentReports.commentId, commentId))) > 0;
