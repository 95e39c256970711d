import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { comments } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { type CommentRow, holdVisible, isEditable } from "./comment";
import { CommentEdit } from "./comment-fields";

/**
 * Changes what one said, within 15 minutes: later it may have been answered or reported as it was. Fails with
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
    if (!isEditable(comment, ctx.now)) fail("comment_locked");
    const [edited] = await tx
      .update(comments)
      .set({ body, updatedAt: ctx.now })
      .where(eq(comments.id, commentId))
      .returning();
    return edited ?? fail("not_found");
  });
}
