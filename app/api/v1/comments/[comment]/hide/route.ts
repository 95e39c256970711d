import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/comments/contract";
import { hideComment } from "@/lib/comments/hide-comment";

export const POST = handle(contracts.hideComment, async (ctx, { params, body }) => {
  await hideComment(ctx, { commentId: params.comment, ...body });
  return succeed({ id: params.comment, hidden: true as const });
});
