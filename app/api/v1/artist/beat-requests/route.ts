import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listOpenBeatRequests } from "@/lib/beat-requests/contract";
import { listOpenRequests } from "@/lib/beat-requests/list-open-requests";
import { presentOpen } from "@/lib/beat-requests/present";

export const GET = handle(listOpenBeatRequests, async (ctx, { query }) => {
  const { per_page: perPage, ...asked } = query;
  const page = await listOpenRequests(ctx, { ...asked, perPage });
  return succeed(pageOf(page, (request) => presentOpen(request, ctx.now)));
});
