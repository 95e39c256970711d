import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { userLicenses as contract } from "@/lib/certificates/contract";
import { listLicenses } from "@/lib/certificates/list-licenses";
import { presentLicense } from "@/lib/certificates/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { per_page: perPage, ...filter } = query;
  return succeed(pageOf(await listLicenses(ctx, { ...filter, perPage }), presentLicense));
});
