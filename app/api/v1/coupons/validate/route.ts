import { handle } from "@/lib/api/handle";
import { validateCoupon as contract } from "@/lib/coupons/contract";
import { presentValidated } from "@/lib/coupons/present";
import { validateCoupon } from "@/lib/coupons/validate-coupon";

export const POST = handle(contract, async (ctx, { body }) => {
  const { code, product_id: productId, price_id: priceId, amount } = body;
  return presentValidated(await validateCoupon(ctx, { code, productId, priceId, amount }));
});
