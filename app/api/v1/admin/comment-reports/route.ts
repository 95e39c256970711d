import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/comments/contract";
import { listReports } from "@/lib/comments/list-reports";
import { presentReport } from "@/lib/comments/present";

export const GET = handle(contracts.listCommentReports, async (ctx, { query }) => {
  const { per_page: limit, cursor, status } = query;
  return succeed(cursorPageOf(await listReports(ctx, { status, limit, cursor }), limit, presentReport));
});
