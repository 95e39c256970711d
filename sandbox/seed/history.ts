import { sql } from "drizzle-orm";
import { type Database, transaction } from "@/db/client";
import { type Ctx, systemContext } from "@/lib/acts/context";
import { after, DAY, HOUR, MINUTE } from "@/lib/clock";
import { alignShare } from "@/lib/purchases/align-share";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { makeRefund } from "@/lib/refunds/make-refund";
import { orderRefund } from "@/lib/refunds/order-refund";
import type { Say } from "../say";
import { actAs } from "./act-as";
import type { Added } from "./add-people";
import { randomFrom } from "./random";
import type { StandInAddress } from "./stand-in";

export type History = {
  people: Added[];
  /** Tracks that somebody bought and kept. */
  sold: number[];
  /** Tracks that somebody bought and was refunded, so that they are in the catalog again. */
  returned: number[];
  say: Say;
};

/** How far back the oldest of the past sales lies. */
export const DAYS_BACK = 200;

/**
 * Past sales, the oldest first, each through the acts that every sale goes through and paid at the stand-in. Nobody
 * gets a mail today about a sale of last spring: those jobs are taken back.
 */
export async function addHistory(
  db: Database,
  standIn: StandInAddress,
  { people, sold, returned, say }: History,
): Promise<void> {
  const buyers = people.filter(
    ({ person, credentials }) => !person.producer && !person.isAdmin && credentials?.name !== "buyer",
  );
  const random = randomFrom("history");
  const all = [
    ...sold.map((trackId) => ({ trackId, back: false })),
    ...returned.map((trackId) => ({ trackId, back: true })),
  ];
  const step = DAYS_BACK / (all.length + 1);
  for (const [place, { trackId, back }] of all.entries()) {
    const soldAt = after(new Date(), -(DAYS_BACK - place * step - random.between(0, step / 2)) * DAY);
    const buyer = await actAs(db, random.pick(buyers).userId, soldAt);
    const purchaseId = await sell(standIn, buyer, trackId);
    if (back) await giveBack(buyer, purchaseId, after(soldAt, random.between(5, 60) * HOUR));
    await forget(db, [`mail-receipt:${purchaseId}`, `mail-sale:${purchaseId}`]);
  }
  say(`  ${all.length} past sales, ${returned.length} of them refunded`);
}

async function sell(standIn: StandInAddress, buyer: Ctx, trackId: number): Promise<number> {
  const { purchase, payment } = await initiatePurchase(buyer, { trackId, via: "browser" });
  if (!payment) throw new Error(`purchase ${purchase.id} asks for no payment`);
  const response = await fetch(`${standIn.url}/v1/payment_intents/${payment.id}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${standIn.secretKey}` },
    body: new URLSearchParams({ payment_method: "pm_card_visa" }),
  });
  if (!response.ok) throw new Error(`the stand-in did not take the payment: ${await response.text()}`);
  // Paying by card takes a person about a minute.
  const paid = systemContext("seed", buyer.db, after(buyer.now, MINUTE));
  await settlePurchase(paid, { purchaseId: purchase.id });
  return purchase.id;
}

async function giveBack(buyer: Ctx, purchaseId: number, now: Date): Promise<void> {
  const ctx = systemContext("seed", buyer.db, now);
  const purchase = await settlePurchase(ctx, { purchaseId });
  const { id: refundId } = await transaction(buyer.db, (tx) =>
    orderRefund(ctx, tx, purchase, {
      amountMinor: purchase.totalMinor,
      currency: purchase.currency,
      reason: "requested_by_customer",
    }),
  );
  await makeRefund(ctx, { refundId });
  await alignShare(ctx, { purchaseId });
  await forget(buyer.db, [`make-refund:${refundId}`, `align-share:${purchaseId}`, `mail-refund:${refundId}`]);
}

async function forget(db: Database, jobs: string[]): Promise<void> {
  for (const job of jobs) await db.execute(sql`select graphile_worker.remove_job(${job})`);
}
