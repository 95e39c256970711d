import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { followPayout } from "@/lib/payouts/follow-payout";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { confirm, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { artistSales } from "./contract";
import { type Earnings, earningsOf, totalRevenue } from "./earnings";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SALES = 24;
const earned = (all: Earnings) => all.volumeMinor - all.feeMinor - all.refundedMinor - all.lostMinor;
const cents = (amount: number) => Math.round(amount * 100);

test("while sales, refunds and payouts all run at once, every answer adds up", async () => {
  const seller = await producer(house);
  const accountId = seller.accountId ?? "";
  const settle = async (purchaseId: number) => settlePurchase(await house.as(), { purchaseId });
  const paid = await Promise.all(
    Array.from({ length: SALES }, async (_, place) => {
      const beat = await track(house, seller, { priceMinor: 1000 + 37 * place });
      const started = await initiate(house, await person(house), beat.id);
      await confirm(house, started.intentId);
      return started;
    }),
  );
  house.standIn.control.makeAvailable({ account: accountId });

  let running = true;
  let asked = 0;
  const watch = async () => {
    while (running) {
      const [all] = await earningsOf(house.db, seller.id);
      if (all) expect(earned(all), "days against balances, of one instant").toBe(totalRevenue(all));
      const { earnings } = (await call(artistSales, { as: seller })).body.data;
      expect(cents(earnings.total_revenue)).toBe(cents(earnings.pending_payout) + cents(earnings.paid_out));
      asked++;
    }
  };
  const sale = async ({ purchaseId, intentId }: (typeof paid)[number], place: number) => {
    await settle(purchaseId);
    if (place % 3 === 1) {
      await house.stripe.refunds.create({
        payment_intent: intentId,
        reverse_transfer: true,
        refund_application_fee: true,
        ...(place % 2 && { amount: 333 }),
      });
      await settle(purchaseId);
    }
    if (place % 4 === 0) {
      const { id } = await house.stripe.payouts.create(
        { amount: 200 + place, currency: "usd" },
        { stripeAccount: accountId },
      );
      const follow = async () => followPayout(await house.as(), { accountId, payoutId: id });
      await follow();
      for (let step = 0; step < 2; step++) house.standIn.control.advancePayout({ payout: id });
      await Promise.all([follow(), follow()]);
    }
  };
  const work = Promise.all(paid.map(sale)).finally(() => {
    running = false;
  });
  await Promise.all([work, watch(), watch()]);

  expect(asked).toBeGreaterThan(5);
  const [end] = await earningsOf(house.db, seller.id);
  expect(end?.sales).toBe(SALES - 4);
  expect(end?.paidMinor).toBe([0, 4, 8, 12, 16, 20].reduce((sum, place) => sum + 200 + place, 0));
  expect(await checkInvariants(house.db)).toEqual([]);
});
