import { and, asc, eq, isNotNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payouts, producers, purchases } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { after, DAY, HOUR } from "@/lib/clock";
import { followPayout } from "@/lib/payouts/follow-payout";
import { leastPayout } from "@/lib/payouts/pay-out";
import { createPayout } from "@/lib/stripe/payouts";
import type { Say } from "../say";
import { type StandInAddress, tellStandIn } from "./stand-in";

type End = "paid" | "failed" | "in_transit";
type Seller = { id: number; accountId: string; currency: string };

/** What became of the payouts after the first sales. One more left yesterday and is on its way. */
const ENDS: End[] = ["paid", "failed", "paid"];

/**
 * Past payouts of a seller, each followed by the act that every payout is followed by: some days after each of the
 * first sales, and of all the rest yesterday. Nobody gets a mail today about one of last spring.
 */
export async function addPayouts(
  db: Database,
  standIn: StandInAddress,
  { sellerId, say }: { sellerId: number; say: Say },
): Promise<void> {
  const sales = await db
    .select({ at: purchases.succeededAt, currency: purchases.currency, accountId: producers.stripeAccountId })
    .from(purchases)
    .innerJoin(producers, eq(producers.userId, purchases.sellerId))
    .where(and(eq(purchases.sellerId, sellerId), isNotNull(purchases.succeededAt)))
    .orderBy(asc(purchases.succeededAt));
  const { accountId, currency } = sales[0] ?? {};
  if (!accountId || !currency) return;
  const seller = { id: sellerId, accountId, currency };
  await tellStandIn(standIn, "makeAvailable", { account: accountId });
  for (const [place, end] of ENDS.entries()) {
    const soldAt = sales[place]?.at;
    if (soldAt) await payOutAt(db, standIn, seller, after(soldAt, 4 * DAY), end);
  }
  await payOutAt(db, standIn, seller, after(new Date(), -DAY), "in_transit");
  // The stand-in's clock cannot be turned back: by it they would all arrive the day after tomorrow.
  await db
    .update(payouts)
    .set({ arrivesAt: sql`coalesce(${payouts.paidAt}, ${payouts.failedAt}, ${payouts.arrivesAt})` })
    .where(eq(payouts.sellerId, sellerId));
  say("  payouts: paid, come back, and one on its way");
}

async function payOutAt(
  db: Database,
  standIn: StandInAddress,
  seller: Seller,
  at: Date,
  end: End,
): Promise<void> {
  const { accountId, currency } = seller;
  const amountMinor = await unpaidAt(db, seller, at);
  if (amountMinor < leastPayout(currency)) return;
  const idempotencyKey = `seed:${accountId}:${at.toISOString()}`;
  const { id: payoutId } = await createPayout({ accountId, amountMinor, currency, idempotencyKey });
  const follow = (now: Date) => followPayout(systemContext("seed", db, now), { accountId, payoutId });
  await follow(at);
  await tellStandIn(standIn, "advancePayout", { payout: payoutId });
  if (end === "paid") await tellStandIn(standIn, "advancePayout", { payout: payoutId });
  if (end === "failed")
    await tellStandIn(standIn, "failPayout", { payout: payoutId, code: "could_not_process" });
  const payout = await follow(after(at, end === "in_transit" ? HOUR : 2 * DAY));
  await db.execute(sql`select graphile_worker.remove_job(${`mail-payout-failed:${payout?.id}`})`);
}

async function unpaidAt(db: Database, { id, currency }: Seller, at: Date): Promise<number> {
  const [unpaid] = await db
    .select({ minor: sql<string>`coalesce(sum(${purchases.unpaidMinor}), 0)` })
    .from(purchases)
    .where(and(eq(purchases.sellerId, id), eq(purchases.currency, currency), lt(purchases.succeededAt, at)));
  return Number(unpaid?.minor);
}
