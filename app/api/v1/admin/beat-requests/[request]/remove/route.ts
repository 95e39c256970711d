import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { removeBeatRequest } from "@/lib/beat-requests/contract";
import { presentDetails } from "@/lib/beat-requests/present";
import { readRequest } from "@/lib/beat-requests/read-request";
import { removeRequest } from "@/lib/beat-requests/remove-request";

export const POST = handle(removeBeatRequest, async (ctx, { params, body }) => {
  await removeRequest(ctx, { requestId: params.request, ...body });
  return succeed(presentDetails(await readRequest(ctx, { requestId: params.request }), ctx.now));
});
