import { and, eq, ne } from "drizzle-orm";
import { comments } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";

/** Stands where the words of a deleted comment stood: what somebody took back is not kept. */
const TAKEN_BACK = "–";

/** Takes back what one said; its answers stay. Fails with `not_found`. */
export async function deleteComment(ctx: Ctx, { commentId }: { commentId: number }): Promise<void> {
  const user = await requireCapability(ctx, "comment");
  const gone = await ctx.db
    .update(comments)
    .set({ status: "deleted", body: TAKEN_BACK, updatedAt: ctx.now })
    .where(and(eq(comments.id, commentId), eq(comments.authorId, user.id), ne(comments.status, "deleted")))
    .returning({ id: comments.id });
  if (gone.length === 0) fail("not_found");
}
