import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { removeCredit as contract } from "@/lib/credits/contract";
import { removeCredit } from "@/lib/credits/remove-credit";

export const DELETE = handle(contract, async (ctx, { params }) => {
  await removeCredit(ctx, { trackId: params.track, creditedId: params.producer });
  return succeed({ removed: true as const });
});
