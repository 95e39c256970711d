import { and, eq } from "drizzle-orm";
import { licenseCertificates, producers, purchases, refunds, tracks } from "@/db/schema";
import { balancesOf } from "@/lib/ledger/balances";
import { buy } from "./buying";
import type { House } from "./house";
import { person, producer } from "./people";
import { track } from "./tracks";

/**
 * How a sale stands everywhere at once: purchase, certificate, track, books, and what its seller has at Stripe. For
 * sellers of one sale, to whom nothing was paid out.
 */
export async function standing(house: House, purchaseId: number) {
  const [found] = await house.db
    .select({
      purchase: purchases,
      certificate: licenseCertificates.status,
      track: tracks.exclusiveStatus,
      accountId: producers.stripeAccountId,
    })
    .from(purchases)
    .innerJoin(tracks, eq(tracks.id, purchases.trackId))
    .innerJoin(producers, eq(producers.userId, purchases.sellerId))
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(eq(purchases.id, purchaseId));
  if (!found) throw new Error(`there is no purchase ${purchaseId}`);
  const { purchase, certificate, track, accountId } = found;
  const [owed] = await balancesOf(house.db, purchase.sellerId);
  return {
    status: purchase.status,
    refunded: purchase.refundedMinor,
    reason: purchase.statusReason,
    certificate,
    track,
    payable: owed?.payable,
    held: owed?.held,
    atStripe: accountId ? await balanceAtStripe(house, accountId) : null,
  };
}

/** What an account has at Stripe, available or not yet, in minor units of its only currency. */
async function balanceAtStripe(house: House, accountId: string): Promise<number> {
  const balance = await house.stripe.balance.retrieve({}, { stripeAccount: accountId });
  return [...balance.available, ...balance.pending].reduce((sum, { amount }) => sum + amount, 0);
}

/** The refunds of a purchase as our rows say them, oldest first. */
export const refundsOf = (house: House, purchaseId: number, status?: "requested" | "succeeded" | "failed") =>
  house.db
    .select()
    .from(refunds)
    .where(and(eq(refunds.purchaseId, purchaseId), status && eq(refunds.status, status)))
    .orderBy(refunds.id);

/** Has the platform earn a large fee: what goes back to a seller comes out of its own balance at Stripe. */
export async function earn(house: House): Promise<void> {
  const dear = await track(house, await producer(house), { priceMinor: 5_000_000 });
  await buy(house, await person(house), dear.id);
  house.standIn.control.makeAvailable();
}
