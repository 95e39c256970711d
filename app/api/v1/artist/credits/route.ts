import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listOwnCredits as contract } from "@/lib/credits/contract";
import { listOwnCredits } from "@/lib/credits/list-own-credits";
import { presentOwnCredit } from "@/lib/credits/present";

export const GET = handle(contract, async (ctx, { query: { per_page: limit, cursor } }) =>
  succeed(cursorPageOf(await listOwnCredits(ctx, { limit, cursor }), limit, presentOwnCredit)),
);
