import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { licensesGranted as contract } from "@/lib/certificates/contract";
import { listGrantedLicenses } from "@/lib/certificates/list-granted-licenses";
import { presentGranted } from "@/lib/certificates/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { per_page: perPage, ...filter } = query;
  return succeed(pageOf(await listGrantedLicenses(ctx, { ...filter, perPage }), presentGranted));
});
