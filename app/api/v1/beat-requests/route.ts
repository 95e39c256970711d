import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/beat-requests/contract";
import { listOwnRequests } from "@/lib/beat-requests/list-own-requests";
import { makeRequest } from "@/lib/beat-requests/make-request";
import { presentRequest } from "@/lib/beat-requests/present";

export const GET = handle(contracts.listBeatRequests, async (ctx, { query }) => {
  const { per_page: perPage, ...from } = query;
  const page = await listOwnRequests(ctx, { ...from, perPage });
  return succeed(pageOf(page, (request) => presentRequest(request, ctx.now)));
});

export const POST = handle(contracts.makeBeatRequest, async (ctx, { body }) =>
  succeed(presentRequest(await makeRequest(ctx, body), ctx.now)),
);
