import { and, eq, isNull } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { purchases } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { crashPoint } from "@/lib/crash-point";
import { followDisputes } from "@/lib/disputes/follow-disputes";
import { followRefunds } from "@/lib/refunds/follow-refunds";
import { type Payment, readPayment } from "@/lib/stripe/payments";
import { openIntent } from "./open-intent";
import { recordPayment } from "./record-payment";
import { settleFree } from "./settle-free";
import type { Purchase } from "./standing";

/**
 * Brings a purchase to where its payment stands at Stripe: the one act behind every event, the buyer's return and
 * the sweeper. It looks at the object, not at the event, so events may repeat, reorder or go missing. All of it is
 * one transaction on the locked purchase, and doing it again changes nothing.
 */
export async function settlePurchase(
  ctx: Ctx,
  input: { purchaseId: number; payment?: Payment },
): Promise<Purchase> {
  const payment = input.payment ?? (await currentPayment(ctx, input.purchaseId));
  if (!payment) return settleFree(ctx, input);
  const settled = await transaction(ctx.db, async (tx) => {
    await tx
      .update(purchases)
      .set({ intentId: payment.id })
      .where(and(eq(purchases.id, input.purchaseId), isNull(purchases.intentId)));
    const purchase = await lock(tx, input.purchaseId);
    return follow(ctx, tx, purchase, payment);
  });
  crashPoint("settle:after-certificate");
  return settled;
}

/** Payment, refunds, disputes: a charge in dispute takes no refund, so this is their order, however late we hear. */
async function follow(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<Purchase> {
  const paid = await recordPayment(ctx, tx, purchase, payment);
  if (!payment.charge) return paid;
  const refunded = await followRefunds(ctx, tx, paid, payment);
  return followDisputes(ctx, tx, refunded, payment.charge.disputes);
}

/** Null when nothing is to be paid. */
async function currentPayment(ctx: Ctx, purchaseId: number): Promise<Payment | null> {
  const [purchase] = await ctx.db.select().from(purchases).where(eq(purchases.id, purchaseId));
  if (!purchase) throw new Error(`there is no purchase ${purchaseId}`);
  if (purchase.totalMinor === 0) return null;
  return purchase.intentId ? readPayment(purchase.intentId) : (await openIntent(purchase)).payment;
}

async function lock(tx: Tx, id: number): Promise<Purchase> {
  const [purchase] = await tx.select().from(purchases).where(eq(purchases.id, id)).for("update");
  if (!purchase) throw new Error(`there is no purchase ${id}`);
  return purchase;
}
