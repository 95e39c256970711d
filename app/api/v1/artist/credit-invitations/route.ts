import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listCreditInvitations as contract } from "@/lib/credits/contract";
import { listInvitations } from "@/lib/credits/list-invitations";
import { presentInvitation } from "@/lib/credits/present";

export const GET = handle(contract, async (ctx, { query: { per_page: limit, cursor } }) =>
  succeed(cursorPageOf(await listInvitations(ctx, { limit, cursor }), limit, presentInvitation)),
);
