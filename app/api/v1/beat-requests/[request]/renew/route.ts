import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { renewBeatRequest } from "@/lib/beat-requests/contract";
import { presentRequest } from "@/lib/beat-requests/present";
import { renewRequest } from "@/lib/beat-requests/renew-request";

export const POST = handle(renewBeatRequest, async (ctx, { params, body }) =>
  succeed(presentRequest(await renewRequest(ctx, { requestId: params.request, ...body }), ctx.now)),
);
