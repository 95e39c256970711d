import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listProducers as contract } from "@/lib/profiles/contract";
import { countProducers, listProducers } from "@/lib/profiles/list-producers";
import { presentListed } from "@/lib/profiles/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { page, per_page: perPage, cursor, q, sort } = query;
  const found = await listProducers(ctx, { q, sort, limit: perPage, cursor, page });
  const total = await countProducers(ctx, { q });
  return succeed(pageOf({ ...found, total, page, perPage }, presentListed));
});
