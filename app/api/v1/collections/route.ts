import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/collections/contract";
import { listCollections } from "@/lib/collections/list-collections";
import { presentCollection } from "@/lib/collections/present";

export const GET = handle(contracts.listCollections, async (ctx, { query }) => {
  const { per_page: limit, artist: producerId, ...asked } = query;
  const page = await listCollections(ctx, { ...asked, producerId, limit });
  return succeed(cursorPageOf(page, limit, presentCollection));
});
