import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/coupons/contract";
import { editCoupon } from "@/lib/coupons/edit-coupon";
import { presentDetails } from "@/lib/coupons/present";
import { readCoupon } from "@/lib/coupons/read-coupon";

export const GET = handle(contracts.readCoupon, async (ctx, { params }) =>
  succeed(presentDetails(await readCoupon(ctx, { couponId: params.coupon }))),
);

export const PUT = handle(contracts.editCoupon, async (ctx, { params, body }) =>
  succeed(presentDetails(await editCoupon(ctx, { couponId: params.coupon, terms: body }))),
);
