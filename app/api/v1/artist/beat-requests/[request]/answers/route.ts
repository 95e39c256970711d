import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { answerRequest } from "@/lib/beat-requests/answer-request";
import { answerBeatRequest } from "@/lib/beat-requests/contract";
import { presentDetails } from "@/lib/beat-requests/present";
import { readRequest } from "@/lib/beat-requests/read-request";

export const POST = handle(answerBeatRequest, async (ctx, { params, body }) => {
  await answerRequest(ctx, { requestId: params.request, ...body });
  return succeed(presentDetails(await readRequest(ctx, { requestId: params.request }), ctx.now));
});
