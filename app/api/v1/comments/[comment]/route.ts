import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/comments/contract";
import { deleteComment } from "@/lib/comments/delete-comment";
import { editComment } from "@/lib/comments/edit-comment";
import { presentComment } from "@/lib/comments/present";

export const PATCH = handle(contracts.editComment, async (ctx, { params, body }) =>
  succeed(presentComment(await editComment(ctx, { commentId: params.comment, ...body }))),
);

export const DELETE = handle(contracts.deleteComment, async (ctx, { params }) => {
  await deleteComment(ctx, { commentId: params.comment });
  return succeed({ id: params.comment, deleted: true as const });
});
