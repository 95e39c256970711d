import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/beat-requests/contract";
import { deleteRequest } from "@/lib/beat-requests/delete-request";
import { editRequest } from "@/lib/beat-requests/edit-request";
import { presentDetails, presentRequest } from "@/lib/beat-requests/present";
import { readRequest } from "@/lib/beat-requests/read-request";

export const GET = handle(contracts.readBeatRequest, async (ctx, { params }) =>
  succeed(presentDetails(await readRequest(ctx, { requestId: params.request }), ctx.now)),
);

export const PATCH = handle(contracts.editBeatRequest, async (ctx, { params, body }) =>
  succeed(presentRequest(await editRequest(ctx, { requestId: params.request, changes: body }), ctx.now)),
);

export const DELETE = handle(contracts.deleteBeatRequest, async (ctx, { params }) => {
  const { tokensReturned } = await deleteRequest(ctx, { requestId: params.request });
  return succeed({ id: params.request, deleted: true as const, tokens_returned: tokensReturned });
});
