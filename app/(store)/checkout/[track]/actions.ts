"use server";

import { z } from "zod";
import { refusedFor } from "@/app/refused-for";
import type {
  PaymentActions,
  PaymentOrder,
  PaymentStart,
  Repriced,
} from "@/components/checkout/payment-actions";
import { signedIn } from "@/lib/acts/context";
import { pageContext } from "@/lib/auth/viewer";
import { MINUTE } from "@/lib/clock";
import { couponCode } from "@/lib/coupons/coupon-code";
import { fail, invalid } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { isPlainLine } from "@/lib/plain-text";
import { abandonPurchase } from "@/lib/purchases/expire-purchase";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { priceTrack } from "@/lib/purchases/price-track";
import { readPurchase } from "@/lib/purchases/read-purchase";
import { pricedAs } from "./offer";
import { secondsLeft } from "./seconds-left";

// A server action is an address that anyone may post anything to.
const Asked = z.strictObject({ trackId: z.int().positive(), coupon: couponCode.nullable() });
const Order = Asked.extend({
  expectedTotal: z.number().nonnegative(),
  termsHash: z.string().regex(/^[0-9a-f]{64}$/),
  licenseeName: z.string().trim().max(200),
  accepted: z.boolean(),
});
const PurchaseId = z.int().positive();
const STARTS_A_MINUTE = 30;
const PRICES_A_MINUTE = 30;

/** What the track costs with this coupon, or with none. Nothing is reserved, and a checkout under way stays. */
export async function priceCheckout(given: Parameters<PaymentActions["price"]>[0]): Promise<Repriced> {
  const ctx = await pageContext();
  try {
    const { trackId, coupon } = Asked.parse(given);
    await requireWithin(ctx.db, `price:${signedIn(ctx).id}`, PRICES_A_MINUTE, MINUTE, ctx.now);
    return { priced: pricedAs(await priceTrack(ctx, { trackId, coupon: coupon ?? undefined })) };
  } catch (error) {
    return { refused: refusedFor(error, ctx.requestId, "checkout failed") };
  }
}

/** Reserves the track and opens its payment, or goes on with the one that is open. */
export async function startPayment(given: PaymentOrder): Promise<PaymentStart> {
  const ctx = await pageContext();
  try {
    const { accepted, ...order } = Order.parse(given);
    await requireWithin(ctx.db, `checkout:${signedIn(ctx).id}`, STARTS_A_MINUTE, MINUTE, ctx.now);
    if (!order.licenseeName) invalid({ licenseeName: ["Enter the name for the certificate."] });
    if (!isPlainLine(order.licenseeName))
      invalid({ licenseeName: ["Use letters, digits and punctuation only."] });
    if (!accepted) fail("terms_not_accepted");
    const { purchase, clientSecret, payment } = await initiatePurchase(ctx, {
      ...order,
      coupon: order.coupon ?? undefined,
      via: "browser",
    });
    const nothingLeft = payment?.status === "succeeded" || payment?.status === "processing";
    return {
      reservation: { purchaseId: purchase.id, secondsLeft: secondsLeft(ctx, purchase) },
      clientSecret: nothingLeft ? null : clientSecret,
    };
  } catch (error) {
    return { refused: refusedFor(error, ctx.requestId, "checkout failed") };
  }
}

/** The buyer leaves: the track is free again at once, unless the payment came through. */
export async function leaveCheckout(given: number): Promise<{ paid: boolean }> {
  const ctx = await pageContext();
  const purchaseId = PurchaseId.parse(given);
  await abandonPurchase(ctx, { purchaseId });
  const { purchase } = await readPurchase(ctx, { purchaseId });
  return { paid: purchase.status !== "canceled" };
}
