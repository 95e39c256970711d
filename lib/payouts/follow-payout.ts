import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { payouts, producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { payoutMadeEntries, payoutPaidEntries, payoutReturnedEntries } from "@/lib/ledger/payout";
import { type Entry, isPosted, post } from "@/lib/ledger/post";
import { readPayout, type StripePayout } from "@/lib/stripe/payouts";
import { payItems, unpayItems } from "./payout-items";
import { goesOn, type Payout, RETURNED } from "./states";

/**
 * Brings a payout to where it stands at Stripe: the one act behind every event, our own payouts and the sweep, also
 * for those that somebody made in Stripe's dashboard. Doing it again, in any order, changes nothing. Answers null for
 * one that is no producer's or no longer to be seen.
 */
export async function followPayout(
  ctx: Ctx,
  input: { accountId: string; payoutId: string },
): Promise<Payout | null> {
  const seen = await readPayout(input.accountId, input.payoutId);
  if (!seen) return null;
  return transaction(ctx.db, async (tx) => {
    const sellerId = await lockSeller(tx, input.accountId);
    if (sellerId === null) return null;
    const payout = (await find(tx, seen.id)) ?? (await begin(ctx, tx, sellerId, input.accountId, seen));
    return goesOn(payout.status, seen.status) ? advance(ctx, tx, payout, seen) : payout;
  });
}

/** One payout of a seller's is written after the other: each takes from what the one before has left unpaid. */
async function lockSeller(tx: Tx, accountId: string): Promise<number | null> {
  const [seller] = await tx
    .select({ id: producers.userId })
    .from(producers)
    .where(eq(producers.stripeAccountId, accountId))
    .for("no key update");
  return seller?.id ?? null;
}

async function find(tx: Tx, stripeId: string): Promise<Payout | undefined> {
  const [payout] = await tx.select().from(payouts).where(eq(payouts.stripeId, stripeId));
  return payout;
}

async function begin(
  ctx: Ctx,
  tx: Tx,
  sellerId: number,
  accountId: string,
  seen: StripePayout,
): Promise<Payout> {
  const { id: stripeId, currency, amountMinor, arrivesAt } = seen;
  const [payout] = await tx
    .insert(payouts)
    .values({
      sellerId,
      stripeId,
      accountId,
      currency,
      amountMinor,
      status: "pending",
      arrivesAt,
      // Never later than we heard of it, whatever Stripe's clock says.
      createdAt: seen.createdAt < ctx.now ? seen.createdAt : ctx.now,
    })
    .returning();
  if (!payout) throw new Error(`the payout ${stripeId} was not written`);
  await payItems(tx, payout);
  await book(ctx, tx, payout, "created", payoutMadeEntries(sellerId, amountMinor));
  await audit(ctx, tx, "payout.created", `payout:${payout.id}`, { stripe: stripeId });
  return payout;
}

async function advance(ctx: Ctx, tx: Tx, payout: Payout, seen: StripePayout): Promise<Payout> {
  const { sellerId, amountMinor } = payout;
  const returned = RETURNED.includes(seen.status);
  if (seen.status === "paid") await book(ctx, tx, payout, "paid", payoutPaidEntries(sellerId, amountMinor));
  if (returned) {
    const wasPaid = await isPosted(tx, causeOf(payout, "paid"));
    await unpayItems(tx, payout);
    await book(ctx, tx, payout, "failed", payoutReturnedEntries(sellerId, amountMinor, wasPaid));
  }
  if (seen.status === "failed") await enqueue(tx, "mail-payout-failed", { payoutId: payout.id });
  const [moved] = await tx
    .update(payouts)
    .set({
      status: seen.status,
      arrivesAt: seen.arrivesAt,
      failureCode: seen.failureCode,
      ...(seen.status === "paid" && { paidAt: ctx.now }),
      ...(returned && { failedAt: ctx.now }),
    })
    .where(eq(payouts.id, payout.id))
    .returning();
  if (!moved) throw new Error(`the payout ${payout.id} is gone`);
  await audit(ctx, tx, `payout.${seen.status}`, `payout:${payout.id}`, {
    from: payout.status,
    ...(seen.failureCode && { reason: seen.failureCode }),
  });
  return moved;
}

const causeOf = ({ stripeId }: Payout, step: "created" | "paid" | "failed") => `stripe:${stripeId}:${step}`;

async function book(
  ctx: Ctx,
  tx: Tx,
  payout: Payout,
  step: "created" | "paid" | "failed",
  entries: Entry[],
): Promise<void> {
  const { currency } = payout;
  await post(tx, { cause: causeOf(payout, step), purchaseId: null, occurredAt: ctx.now, currency, entries });
}
