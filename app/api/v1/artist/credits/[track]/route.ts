import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { leaveCredit as contract } from "@/lib/credits/contract";
import { leaveCredit } from "@/lib/credits/leave-credit";

export const DELETE = handle(contract, async (ctx, { params }) => {
  await leaveCredit(ctx, { trackId: params.track });
  return succeed({ left: true as const });
});
