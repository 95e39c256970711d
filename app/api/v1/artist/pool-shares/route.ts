import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listPoolShares as contract } from "@/lib/pool/contract";
import { listPoolShares } from "@/lib/pool/list-pool-shares";
import { presentPoolShare } from "@/lib/pool/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { per_page: limit, cursor, status } = query;
  const page = await listPoolShares(ctx, { limit, cursor, status: status && [status] });
  return succeed(cursorPageOf(page, limit, presentPoolShare));
});
