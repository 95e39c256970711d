import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { comments } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { readFields } from "@/lib/people/fields";
import { holdVisible } from "./comment";
import { ModerationReason } from "./comment-fields";

/**
 * The producer of a track hides what was said below it; the author is told why. Fails with `not_a_producer` and
 * `not_found`.
 */
export async function hideComment(
  ctx: Ctx,
  { commentId, ...given }: { commentId: number; reason: unknown },
): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  const { reason } = readFields(ModerationReason, given);
  await transaction(ctx.db, async (tx) => {
    const held = await holdVisible(tx, commentId);
    if (held.track.producerId !== producerId) fail("not_found");
    await hide(ctx, tx, { ...held, moderatorId: producerId, reason });
  });
}

type Hidden = Awaited<ReturnType<typeof holdVisible>> & { moderatorId: number; reason: string };

/** Hides a held comment, whoever decided it. */
export async function hide(ctx: Ctx, tx: Tx, { comment, track, moderatorId, reason }: Hidden): Promise<void> {
  await tx
    .update(comments)
    .set({ status: "hidden", moderatedBy: moderatorId, moderationReason: reason, updatedAt: ctx.now })
    .where(eq(comments.id, comment.id));
  await audit(ctx, tx, "comment.hidden", `comment:${comment.id}`, { reason });
  await notify(ctx, tx, {
    userId: comment.authorId,
    kind: "comment_hidden",
    data: { trackId: track.id, title: track.title, reason },
    cause: `comment-hidden:${comment.id}`,
  });
}
