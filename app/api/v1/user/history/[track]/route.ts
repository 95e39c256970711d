import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/listening/contract";
import { forgetHeard } from "@/lib/listening/forget-history";

export const DELETE = handle(contracts.forgetHeard, async (ctx, { params }) => {
  await forgetHeard(ctx, { trackId: params.track });
  return succeed({ id: params.track, deleted: true as const });
});
