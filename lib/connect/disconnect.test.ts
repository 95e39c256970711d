import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { producers, purchases, stripeInbox } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE } from "@/lib/clock";
import { balancesOf } from "@/lib/ledger/balances";
import { expirePurchase } from "@/lib/purchases/expire-purchase";
import { RESERVED_FOR } from "@/lib/purchases/reserve";
import { confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf } from "@/sandbox/testing/payouts";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { startOnboarding } from "./start-onboarding";

// RELIABILITY F22: the producer disconnects while somebody buys.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const settle = async () => {
  await deliver(house);
  await house.work();
  expect(await checkInvariants(house.db)).toEqual([]);
};
const disconnect = (seller: Producer) => house.standIn.control.deauthorize({ account: accountOf(seller) });

/** Somebody is at the checkout with a producer's track. */
async function atCheckout() {
  const seller = await producer(house);
  const [beat, other] = [await track(house, seller), await track(house, seller)];
  const buyer = await person(house);
  return { seller, buyer, beat, other, ...(await initiate(house, buyer, beat.id)) };
}

const refusesToSell = async (trackId: number) =>
  expect(initiate(house, await person(house), trackId)).rejects.toMatchObject({
    reason: "artist_not_onboarded",
  });

describe("between initiate and success", () => {
  test("paid, then disconnected before we heard of it: the sale stands, and no new one begins", async () => {
    const { seller, buyer, other, purchaseId, intentId } = await atCheckout();
    await confirm(house, intentId);
    disconnect(seller);
    await settle();
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
    expect(await balancesOf(house.db, seller.id)).toMatchObject([{ payable: 2549 }]);
    await refusesToSell(other.id);
  });

  test("the events come the other way around: the same", async () => {
    const { seller, buyer, other, purchaseId, intentId } = await atCheckout();
    await confirm(house, intentId);
    disconnect(seller);
    await deliver(house, (events) => events.toReversed());
    await settle();
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
    await refusesToSell(other.id);
  });

  test("disconnected before paying: Stripe takes no money, and the checkout ends by itself", async () => {
    const { seller, buyer, beat, purchaseId, intentId } = await atCheckout();
    disconnect(seller);
    await settle();
    await expect(confirm(house, intentId)).rejects.toMatchObject({ code: "resource_missing" });
    await expirePurchase(await house.as(undefined, after(new Date(), RESERVED_FOR + MINUTE)), { purchaseId });
    await settle();
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "canceled" });
    await refusesToSell(beat.id);
  });

  test("disconnected while the bank asks the buyer: paid in the end it is a sale, and never both charged and lost", async () => {
    const { seller, buyer, purchaseId, intentId } = await atCheckout();
    await house.stripe.paymentIntents.confirm(intentId, {
      payment_method: "pm_card_authenticationRequired",
      return_url: "http://127.0.0.1/",
    });
    disconnect(seller);
    await settle();
    house.standIn.control.completeAuthentication({ intent: intentId });
    await settle();
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
  });
});

test("restricted and well again: sales stop and go on, as Stripe says", async () => {
  const seller = await producer(house);
  const beat = await track(house, seller);
  const account = accountOf(seller);
  house.standIn.control.setAccount({ account, currently_due: ["individual.verification.document"] });
  await settle();
  await refusesToSell(beat.id);
  const [restricted] = await house.db.select().from(producers).where(eq(producers.userId, seller.id));
  expect(restricted?.requirements?.currentlyDue).toEqual(["individual.verification.document"]);
  house.standIn.control.completeOnboarding({ account });
  await settle();
  expect((await initiate(house, await person(house), beat.id)).intentId).toMatch(/^pi_/);
});

test("connected anew with another account: sales go there, and what the former one says changes nothing", async () => {
  const seller = await producer(house);
  const beat = await track(house, seller);
  disconnect(seller);
  await startOnboarding(await house.as(seller));
  const [{ stripeAccountId } = { stripeAccountId: null }] = await house.db
    .select()
    .from(producers)
    .where(eq(producers.userId, seller.id));
  house.standIn.control.completeOnboarding({ account: stripeAccountId ?? "" });
  // The news of the disconnection comes only now.
  await settle();
  const { purchaseId } = await initiate(house, await person(house), beat.id);
  const [purchase] = await house.db.select().from(purchases).where(eq(purchases.id, purchaseId));
  expect(purchase?.destinationAccount).toBe(stripeAccountId);
  const late = await house.db
    .select()
    .from(stripeInbox)
    .where(eq(stripeInbox.account, accountOf(seller)));
  expect(late.map(({ type, status }) => [type, status])).toContainEqual([
    "account.application.deauthorized",
    "ignored",
  ]);
});
