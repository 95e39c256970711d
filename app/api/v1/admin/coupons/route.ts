import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/coupons/contract";
import { createCoupon } from "@/lib/coupons/create-coupon";
import { countCoupons, listCoupons } from "@/lib/coupons/list-coupons";
import { presentCoupon, presentDetails } from "@/lib/coupons/present";

export const GET = handle(contracts.listCoupons, async (ctx, { query }) => {
  const { page, per_page: perPage, cursor, q, status: state } = query;
  const listed = await listCoupons(ctx, { limit: perPage, cursor, page, q, state });
  const total = await countCoupons(ctx, { q, state });
  return succeed(pageOf({ ...listed, total, page, perPage }, presentCoupon));
});

export const POST = handle(contracts.createCoupon, async (ctx, { body }) =>
  succeed(presentDetails(await createCoupon(ctx, body))),
);
