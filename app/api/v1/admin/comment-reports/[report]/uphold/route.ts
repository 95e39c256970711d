import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/comments/contract";
import { decideReport } from "@/lib/comments/decide-report";

export const POST = handle(contracts.upholdCommentReport, async (ctx, { params }) => {
  await decideReport(ctx, { reportId: params.report, decision: "upheld" });
  return succeed({ id: params.report, status: "upheld" as const });
});
