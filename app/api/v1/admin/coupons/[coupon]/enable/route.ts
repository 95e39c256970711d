import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { enableCoupon as contract } from "@/lib/coupons/contract";
import { presentDetails } from "@/lib/coupons/present";
import { enableCoupon } from "@/lib/coupons/switch-coupon";

export const POST = handle(contract, async (ctx, { params }) =>
  succeed(presentDetails(await enableCoupon(ctx, { couponId: params.coupon }))),
);
