import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { searchApplications as contract } from "@/lib/producer-program/contract";
import { presentListed } from "@/lib/producer-program/present";
import { countApplications, searchApplications } from "@/lib/producer-program/search-applications";

export const GET = handle(contract, async (ctx, { query }) => {
  const { page, per_page: perPage, cursor, ...filter } = query;
  const found = await searchApplications(ctx, { ...filter, limit: perPage, cursor, page });
  const total = await countApplications(ctx, filter);
  return succeed(pageOf({ ...found, total, page, perPage }, presentListed));
});
