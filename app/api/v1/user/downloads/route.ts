import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { userDownloads as contract } from "@/lib/downloads/contract";
import { listDownloads } from "@/lib/downloads/list-downloads";
import { presentDownloaded } from "@/lib/downloads/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { per_page: perPage, ...asked } = query;
  return succeed(pageOf(await listDownloads(ctx, { ...asked, perPage }), presentDownloaded));
});
