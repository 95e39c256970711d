import { and, eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { poolShares, poolTransfers, sellerDays } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { crashPoint } from "@/lib/crash-point";
import { poolTransferEntries } from "@/lib/ledger/pool";
import { post } from "@/lib/ledger/post";
import { StripeRefused } from "@/lib/stripe/client";
import { createPoolTransfer } from "@/lib/stripe/pool-transfers";

type Transfer = typeof poolTransfers.$inferSelect;

/**
 * Sends one ordered transfer, and books it: from now on its shares are payable to the producer like sales. When Stripe
 * refuses it has failed, and the next round puts its shares into another. Does nothing a second time.
 */
export async function sendPoolTransfer(ctx: Ctx, input: { transferId: number }): Promise<void> {
  const [transfer] = await ctx.db.select().from(poolTransfers).where(eq(poolTransfers.id, input.transferId));
  if (transfer?.status !== "requested") return;
  const stripeId = await send(transfer);
  crashPoint("pool:sent");
  await transaction(ctx.db, (tx) =>
    typeof stripeId === "string" ? paid(ctx, tx, transfer, stripeId) : failed(ctx, tx, transfer, stripeId),
  );
}

async function send(transfer: Transfer): Promise<string | StripeRefused> {
  try {
    return await createPoolTransfer(transfer);
  } catch (error) {
    if (error instanceof StripeRefused) return error;
    throw error;
  }
}

async function paid(ctx: Ctx, tx: Tx, transfer: Transfer, stripeId: string): Promise<void> {
  const { id, sellerId, amountMinor, currency } = transfer;
  const moved = await move(tx, transfer, {
    status: "paid",
    stripeId,
    unpaidMinor: amountMinor,
    paidAt: ctx.now,
  });
  if (!moved) return;
  await tx.update(poolShares).set({ status: "paid" }).where(eq(poolShares.transferId, id));
  await audit(ctx, tx, "pool.transfer_paid", `pool_transfer:${id}`, { stripe: stripeId });
  await post(tx, {
    cause: `stripe:${stripeId}:pool`,
    purchaseId: null,
    occurredAt: ctx.now,
    currency,
    entries: poolTransferEntries(sellerId, amountMinor),
  });
  // A day is the last lock that anybody takes (see the triggers of seller_days).
  await tx
    .insert(sellerDays)
    .values({ sellerId, currency, day: ctx.now.toISOString().slice(0, 10), poolMinor: amountMinor })
    .onConflictDoUpdate({
      target: [sellerDays.sellerId, sellerDays.currency, sellerDays.day],
      set: { poolMinor: sql`${sellerDays.poolMinor} + ${amountMinor}` },
    });
}

async function failed(ctx: Ctx, tx: Tx, transfer: Transfer, { code }: StripeRefused): Promise<void> {
  if (!(await move(tx, transfer, { status: "failed", failureCode: code }))) return;
  await tx.update(poolShares).set({ status: "failed" }).where(eq(poolShares.transferId, transfer.id));
  await audit(ctx, tx, "pool.transfer_failed", `pool_transfer:${transfer.id}`, { reason: code });
}

/** Whether it was still to be sent: a second worker comes too late. */
async function move(tx: Tx, { id }: Transfer, set: Partial<Transfer>): Promise<boolean> {
  const moved = await tx
    .update(poolTransfers)
    .set(set)
    .where(and(eq(poolTransfers.id, id), eq(poolTransfers.status, "requested")))
    .returning({ id: poolTransfers.id });
  return moved.length > 0;
}
