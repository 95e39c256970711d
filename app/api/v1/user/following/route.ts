import { signedIn } from "@/lib/acts/context";
import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listFollowing as contract } from "@/lib/follows/contract";
import { listFollows } from "@/lib/follows/list-follows";
import { presentListed } from "@/lib/follows/present";

export const GET = handle(contract, async (ctx, { query: { per_page: limit, cursor } }) => {
  const found = await listFollows(ctx, { userId: signedIn(ctx).id, of: "following", limit, cursor });
  return succeed(cursorPageOf(found, limit, presentListed));
});
