import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { disableCoupon as contract } from "@/lib/coupons/contract";
import { presentDetails } from "@/lib/coupons/present";
import { disableCoupon } from "@/lib/coupons/switch-coupon";

export const POST = handle(contract, async (ctx, { params }) =>
  succeed(presentDetails(await disableCoupon(ctx, { couponId: params.coupon }))),
);
