import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/comments/contract";
import { reportComment } from "@/lib/comments/report-comment";

export const POST = handle(contracts.reportComment, async (ctx, { params, body }) => {
  await reportComment(ctx, { commentId: params.comment, ...body });
  return succeed({ id: params.comment, reported: true as const });
});
