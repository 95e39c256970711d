import { z } from "zod";
import { disputeOutcome, refundReason, refundStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { currencyCode, decimalAmount, idParam, sampledTime, success } from "@/lib/api/shapes";
import { PurchaseItem } from "@/lib/purchases/contract";
import { REFUND_REASONS } from "./refund-sale";

const tag = "Administration";
const params = z.object({ purchase: idParam });
const time = sampledTime.nullable();

const RefundItem = z
  .strictObject({
    id: z.int().meta({ example: 7 }),
    amount: decimalAmount.meta({ example: 12.5 }),
    fee_returned: decimalAmount.meta({ description: "What of it came out of the fee", example: 1.88 }),
    share_returned: decimalAmount.meta({
      description: "What came out of the producer's share",
      example: 10.62,
    }),
    currency: currencyCode,
    reason: z.enum(refundReason.enumValues),
    note: z.string(),
    status: z.enum(refundStatus.enumValues),
    failure: z.string().nullable().meta({ description: "Why it failed, as a word", example: null }),
    stripe_id: z.string().nullable().meta({ example: "re_3QxY" }),
    created_at: sampledTime,
    settled_at: time.meta({ description: "When the producer's balance at Stripe had followed too" }),
  })
  .meta({ id: "Refund" });

const DisputeItem = z
  .strictObject({
    id: z.string().meta({ example: "dp_1QxY" }),
    amount: decimalAmount,
    held_amount: decimalAmount.meta({ description: "Of the producer's share" }),
    currency: currencyCode,
    reason: z.string().meta({ description: "Stripe's word", example: "fraudulent" }),
    status: z.string().meta({ description: "Stripe's word", example: "needs_response" }),
    outcome: z.enum(disputeOutcome.enumValues),
    evidence_due_by: time,
    opened_at: sampledTime,
    closed_at: time,
  })
  .meta({ id: "Dispute" });

export const inspectPurchase = contract({
  id: "inspectPurchase",
  method: "GET",
  path: "/admin/purchases/{purchase}",
  tag,
  title: "Read any purchase",
  description: "Anybody's purchase with its split, its refunds and its disputes. For administrators.",
  auth: "bearer",
  scope: "admin:read",
  params,
  answer: success(
    z.strictObject({
      ...PurchaseItem.shape,
      buyer_name: z.string(),
      buyer_email: z.string().meta({ example: "jordan@example.com" }),
      platform_fee: decimalAmount.meta({ example: 4.5 }),
      artist_share: decimalAmount.meta({ example: 25.49 }),
      refundable_amount: decimalAmount.meta({ description: "What is left and not on its way back" }),
      stripe_payment_intent: z.string().nullable().meta({ example: "pi_3QxY" }),
      refunds: z.array(RefundItem),
      disputes: z.array(DisputeItem),
    }),
  ),
  errors: ["not_found", "forbidden"],
});

export const refundPurchase = contract({
  id: "refundPurchase",
  method: "POST",
  path: "/admin/purchases/{purchase}/refunds",
  tag,
  title: "Refund a purchase",
  description:
    "Gives the buyer's money back, all that is left or a part. Fee and share go back in proportion; when everything " +
    "is back, the license is revoked and the track is for sale again. Answers at once; Stripe makes it a moment " +
    "later. For administrators.",
  auth: "bearer",
  scope: "admin:write",
  params,
  body: z.strictObject({
    amount: z
      .number()
      .positive()
      .max(1_000_000_000)
      .optional()
      .meta({ description: "Decimal. All that is left, when left out", example: 12.5 }),
    reason: z.enum(REFUND_REASONS),
    note: z
      .string()
      .trim()
      .max(1000)
      .optional()
      .meta({ description: "For ourselves: nobody else reads it", example: "Asked for by phone." }),
  }),
  answer: success(RefundItem),
  errors: ["not_found", "forbidden", "not_refundable", "refund_in_progress", "refund_blocked"],
  idempotent: true,
});
