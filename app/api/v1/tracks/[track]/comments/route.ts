import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/comments/contract";
import { listComments } from "@/lib/comments/list-comments";
import { postComment } from "@/lib/comments/post-comment";
import { presentComment, presentThread } from "@/lib/comments/present";

export const GET = handle(contracts.listComments, async (ctx, { params, query }) => {
  const { per_page: limit, cursor } = query;
  const page = await listComments(ctx, { trackId: params.track, limit, cursor });
  return succeed({ ...cursorPageOf(page, limit, presentThread), total: page.total });
});

export const POST = handle(contracts.postComment, async (ctx, { params, body }) =>
  succeed(presentComment(await postComment(ctx, { trackId: params.track, ...body }))),
);
