import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listRedemptions as contract } from "@/lib/coupons/contract";
import { countRedemptions, listRedemptions } from "@/lib/coupons/list-redemptions";
import { presentRedemption } from "@/lib/coupons/present";

export const GET = handle(contract, async (ctx, { params, query }) => {
  const { page, per_page: perPage, cursor } = query;
  const listed = await listRedemptions(ctx, { couponId: params.coupon, limit: perPage, cursor, page });
  const total = await countRedemptions(ctx, { couponId: params.coupon });
  return succeed(pageOf({ ...listed, total, page, perPage }, presentRedemption));
});
