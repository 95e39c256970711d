import { z } from "zod";
import { purchaseStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import {
  currencyCode,
  decimalAmount,
  idParam,
  pageOf,
  pageQuery,
  sampledTime,
  success,
} from "@/lib/api/shapes";
import { couponCode } from "./coupon-code";
import { CouponTerms } from "./coupon-terms";
import { COUPON_STATES } from "./state";

const params = z.object({ coupon: idParam });
const amount = z
  .number()
  .meta({ description: "Percent, or a decimal amount in the coupon's currency", example: 20 });
const known = z.number().nullable();

export const validateCoupon = contract({
  id: "validateCoupon",
  method: "POST",
  path: "/coupons/validate",
  tag: "Coupons",
  title: "Validate coupon code",
  description:
    "Whether you can use a code, and what it takes off. product_id is a track's id; a track has one price, which " +
    "carries the same id. Without an amount the track's price counts; without either, the three amounts are null. " +
    "Amounts are in the track's currency, else the coupon's, else USD. Send the code to initiate to use it.",
  auth: "bearer",
  scope: "purchases:read",
  body: z.strictObject({
    code: couponCode.meta({ example: "SAVE20" }),
    product_id: z.int().positive().optional().meta({ description: "A track's id", example: 42 }),
    price_id: z.int().positive().optional().meta({ description: "The track's id again", example: 42 }),
    amount: z
      .number()
      .nonnegative()
      .max(1_000_000_000)
      .optional()
      .meta({ description: "Before the discount, decimal", example: 29.98 }),
  }),
  answer: z.strictObject({
    status: z.literal("success"),
    coupon: z.strictObject({
      id: z.int(),
      code: z.string().meta({ example: "SAVE20" }),
      type: CouponTerms.shape.type,
      amount,
    }),
    discount_amount: known.meta({ description: "Rounded down to the cent", example: 5.99 }),
    final_amount: known.meta({ example: 23.99 }),
    savings: known.meta({ example: 5.99 }),
    valid: z.literal(true),
  }),
  errors: ["coupon_invalid", "coupon_not_yours", "coupon_not_applicable"],
  budgets: ["coupon"],
});

const item = {
  id: z.int(),
  code: z.string().meta({ example: "SAVE20" }),
  description: z.string(),
  type: CouponTerms.shape.type,
  amount,
  currency: currencyCode.nullable(),
  usage_limit: z.int().nullable(),
  per_user_limit: z.int().nullable(),
  uses: z.int().meta({ description: "Purchases that hold a use, open checkouts included" }),
  starts_at: sampledTime.nullable(),
  expires_at: sampledTime.nullable(),
  status: z.enum(COUPON_STATES),
  created_at: sampledTime,
  updated_at: sampledTime,
};
export const CouponItem = z.strictObject(item).meta({ id: "CouponItem" });
export const CouponDetails = z
  .strictObject({ ...item, user_emails: z.array(z.string()), track_ids: z.array(z.int()) })
  .meta({ id: "Coupon" });

const admin = { tag: "Administration", auth: "bearer", errors: ["forbidden"] } as const;

export const listCoupons = contract({
  ...admin,
  id: "listCoupons",
  method: "GET",
  path: "/admin/coupons",
  title: "List coupons",
  description: "Every coupon, newest first. For administrators.",
  scope: "admin:read",
  query: pageQuery.extend({
    q: z.string().max(100).optional().meta({ description: "Part of a code or a description" }),
    status: z.enum(COUPON_STATES).optional(),
  }),
  answer: success(pageOf(CouponItem)),
});

export const createCoupon = contract({
  ...admin,
  id: "createCoupon",
  method: "POST",
  path: "/admin/coupons",
  title: "Create coupon",
  description:
    "Makes a discount code, usable at once unless it says otherwise. Codes are one whatever their case.",
  scope: "admin:write",
  body: CouponTerms,
  answer: success(CouponDetails),
  idempotent: true,
});

export const readCoupon = contract({
  ...admin,
  id: "readCoupon",
  method: "GET",
  path: "/admin/coupons/{coupon}",
  title: "Get coupon",
  description: "One coupon, with whom and what it is for.",
  scope: "admin:read",
  params,
  answer: success(CouponDetails),
});

export const editCoupon = contract({
  ...admin,
  id: "editCoupon",
  method: "PUT",
  path: "/admin/coupons/{coupon}",
  title: "Edit coupon",
  description:
    "Gives it these terms in place of all it had. Once used, its code, type, amount and currency no longer change, " +
    "and its limit is never below its uses. Open checkouts keep their discount.",
  scope: "admin:write",
  params,
  body: CouponTerms,
  answer: success(CouponDetails),
});

export const disableCoupon = contract({
  ...admin,
  id: "disableCoupon",
  method: "POST",
  path: "/admin/coupons/{coupon}/disable",
  title: "Disable coupon",
  description: "Stops it at once; open checkouts keep their discount. Again it changes nothing.",
  scope: "admin:write",
  params,
  answer: success(CouponDetails),
});

export const enableCoupon = contract({
  ...admin,
  id: "enableCoupon",
  method: "POST",
  path: "/admin/coupons/{coupon}/enable",
  title: "Enable coupon",
  description: "Lets a disabled coupon be used again, within its limits and times.",
  scope: "admin:write",
  params,
  answer: success(CouponDetails),
});

export const listRedemptions = contract({
  ...admin,
  id: "listRedemptions",
  method: "GET",
  path: "/admin/coupons/{coupon}/redemptions",
  title: "List redemptions",
  description: "The purchases that hold a use of the coupon, newest first, open checkouts included.",
  scope: "admin:read",
  params,
  query: pageQuery,
  answer: success(
    pageOf(
      z
        .strictObject({
          purchase_id: z.int(),
          reference: z.string().meta({ example: "BP-7F3K9Q2M4T" }),
          buyer_name: z.string(),
          buyer_email: z.string(),
          track_id: z.int(),
          track_name: z.string().meta({ example: "Summer Vibes" }),
          base_price: decimalAmount,
          discount_amount: decimalAmount.meta({ example: 5.99 }),
          total_amount: decimalAmount.meta({ example: 24 }),
          currency: currencyCode,
          status: z.enum(purchaseStatus.enumValues),
          purchased_at: sampledTime.nullable(),
          created_at: sampledTime,
        })
        .meta({ id: "Redemption" }),
    ),
  ),
});
