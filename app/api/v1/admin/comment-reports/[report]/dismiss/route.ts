import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/comments/contract";
import { decideReport } from "@/lib/comments/decide-report";

export const POST = handle(contracts.dismissCommentReport, async (ctx, { params }) => {
  await decideReport(ctx, { reportId: params.report, decision: "dismissed" });
  return succeed({ id: params.report, status: "dismissed" as const });
});
