import { z } from "zod";
import { purchaseStatus as statuses } from "@/db/schema";
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
import { couponCode } from "@/lib/coupons/coupon-code";
import { isPlainLine } from "@/lib/plain-text";

const tag = "Purchases";
const track = z.object({ track: idParam });

const pricing = {
  base_price: decimalAmount,
  platform_fee: decimalAmount.meta({ example: 4.5 }),
  total_amount: decimalAmount,
  currency: currencyCode,
};

const whyNot = [
  "plan_required",
  "purchases_disabled",
  "not_found",
  "own_track",
  "already_purchased",
  "artist_not_onboarded",
  "not_for_sale",
  "exclusive_sold",
  "amount_not_payable",
] as const;

const whyNotWithCoupon = [...whyNot, "coupon_invalid", "coupon_not_yours", "coupon_not_applicable"] as const;

const discount = {
  discount_amount: decimalAmount.optional().meta({
    description: "What the coupon takes off; left out when none was sent",
    example: 5.99,
  }),
};
const coupon = couponCode.optional().meta({ description: "A coupon's code", example: "SAVE20" });

export const calculatePrice = contract({
  id: "calculatePrice",
  method: "POST",
  path: "/tracks/{track}/purchase/calculate-price",
  tag,
  title: "Calculate price",
  description:
    "What the exclusive rights to a track cost you now, with a coupon if you send one. Nothing is reserved. A " +
    "total that a coupon brings below what a card payment takes, but not to nothing, is amount_not_payable.",
  auth: "bearer",
  scope: "purchases:read",
  params: track,
  body: z.strictObject({ coupon }),
  bodyOptional: true,
  answer: success(z.strictObject({ ...pricing, ...discount, is_exclusive: z.boolean() })),
  errors: whyNotWithCoupon,
});

export const initiatePurchase = contract({
  id: "initiatePurchase",
  method: "POST",
  path: "/tracks/{track}/purchase/initiate",
  tag,
  title: "Initiate purchase",
  description:
    "Reserves the exclusive for 30 minutes and opens a Stripe PaymentIntent. Confirm it with Stripe.js and the " +
    "client_secret; never store or log that. Asking again answers the same purchase. Calling this accepts the " +
    "license terms shown with the track; send terms_hash to accept exactly the ones you read. With a coupon that " +
    "leaves nothing to pay, the purchase is a sale at once and client_secret is null: there is nothing to confirm. " +
    "Another coupon, or none, when you ask again trades the open checkout for a new one at that price.",
  auth: "bearer",
  scope: "purchases:write",
  params: track,
  body: z.strictObject({
    coupon,
    expected_total: z
      .number()
      .nonnegative()
      .optional()
      .meta({ description: "Refuses with price_changed if the total is not this", example: 29.99 }),
    terms_hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "Send the 64 hex digits of the terms' hash.")
      .optional()
      .meta({ description: "Refuses with terms_changed if the terms are not these" }),
    licensee_name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine(isPlainLine, "Use letters, digits and punctuation only.")
      .optional()
      .meta({ description: "The name on the certificate. The account's legal name when left out." }),
  }),
  bodyOptional: true,
  answer: success(
    z.strictObject({
      client_secret: z
        .string()
        .nullable()
        .meta({ description: "null when there is nothing to pay", example: "pi_xxx_secret_xxx" }),
      purchase_id: z.int().meta({ example: 42 }),
      pricing: z.strictObject({ ...pricing, ...discount }),
    }),
  ),
  errors: [
    ...whyNotWithCoupon,
    "exclusive_reserved",
    "price_changed",
    "terms_changed",
    "too_many_checkouts",
    "checkout_expired",
    "payment_unavailable",
  ],
  idempotent: true,
  budgets: ["checkout"],
});

export const purchaseStatus = contract({
  id: "purchaseStatus",
  method: "GET",
  path: "/tracks/{track}/purchase/status",
  tag,
  title: "Check purchase status",
  description: "Whether you have bought the track, whether you can, and if not, why.",
  auth: "bearer",
  scope: "purchases:read",
  params: track,
  answer: success(
    z.strictObject({
      has_purchased: z.boolean(),
      can_purchase: z.boolean(),
      reason: z
        .enum([
          "already_purchased",
          "own_track",
          "exclusive_sold",
          "not_for_sale",
          "artist_not_onboarded",
          "purchases_disabled",
        ])
        .nullable(),
    }),
  ),
  errors: ["not_found"],
});

export const PurchaseItem = z
  .strictObject({
    id: z.int(),
    reference: z.string().meta({ example: "BP-7F3K9Q2M4T" }),
    track_id: z.int(),
    track_name: z.string().meta({ example: "Summer Vibes" }),
    artist_name: z.string(),
    base_price: decimalAmount,
    discount_amount: decimalAmount.meta({ example: 0 }),
    total_amount: decimalAmount,
    refunded_amount: decimalAmount.meta({ example: 0 }),
    currency: currencyCode,
    status: z.enum(statuses.enumValues),
    license_uuid: z.uuid().nullable(),
    purchased_at: sampledTime.nullable(),
    created_at: sampledTime,
  })
  .meta({ id: "Purchase" });

export const listPurchases = contract({
  id: "listPurchases",
  method: "GET",
  path: "/purchases",
  tag,
  title: "User purchases",
  description: "What you bought, newest first.",
  auth: "bearer",
  scope: "purchases:read",
  query: pageQuery,
  answer: success(pageOf(PurchaseItem)),
  errors: [],
});
