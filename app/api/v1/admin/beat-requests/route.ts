import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listAllBeatRequests } from "@/lib/beat-requests/contract";
import { listAllRequests } from "@/lib/beat-requests/list-all-requests";
import { presentListed } from "@/lib/beat-requests/present";

export const GET = handle(listAllBeatRequests, async (ctx, { query }) => {
  const { per_page: perPage, ...asked } = query;
  const page = await listAllRequests(ctx, { ...asked, perPage });
  return succeed(pageOf(page, (request) => presentListed(request, ctx.now)));
});
