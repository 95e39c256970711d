import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listPurchases as contract } from "@/lib/purchases/contract";
import { countPurchases, listPurchases } from "@/lib/purchases/list-purchases";
import { presentPurchase } from "@/lib/purchases/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { page, per_page: perPage, cursor } = query;
  const [listed, total] = await Promise.all([
    listPurchases(ctx, { limit: perPage, cursor, page }),
    countPurchases(ctx, {}),
  ]);
  return succeed(pageOf({ ...listed, total, page, perPage }, presentPurchase));
});
