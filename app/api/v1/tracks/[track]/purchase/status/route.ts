import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { purchaseStatus as contract } from "@/lib/purchases/contract";
import { purchaseStatus } from "@/lib/purchases/purchase-status";

export const GET = handle(contract, async (ctx, { params }) => {
  const { hasPurchased, canPurchase, reason } = await purchaseStatus(ctx, { trackId: params.track });
  return succeed({ has_purchased: hasPurchased, can_purchase: canPurchase, reason });
});
