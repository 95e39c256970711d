import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE } from "@/lib/clock";
import { alignShare } from "@/lib/purchases/align-share";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { sweep } from "@/lib/purchases/sweep";
import { confirm, deliver, deliverOne, type EventOf, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { earn, standing } from "@/sandbox/testing/standing";
import { track } from "@/sandbox/testing/tracks";

// RELIABILITY F02, F03 and F05 for what comes after the sale: whichever order its events come in, or none at all.
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await earn(house);
});
afterAll(() => house.close());

const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const work = async () => {
  house.standIn.control.makeAvailable();
  await house.work();
  await audited();
};
/** Paid, and nothing told of it yet. */
async function untold() {
  const beat = await track(house, await producer(house));
  const started = await initiate(house, await person(house), beat.id);
  await confirm(house, started.intentId);
  return started;
}
const refund = (intent: string, amount?: number) =>
  house.stripe.refunds.create({ payment_intent: intent, ...(amount && { amount }) });

/** Everything that can be told of one sale. */
const eventsOf = (intentId: string): EventOf[] =>
  house.standIn.control
    .events()
    .filter(({ account, data }) => !account && JSON.stringify(data.object).includes(`"${intentId}"`));

const ORDERS: Record<string, (events: EventOf[]) => EventOf[]> = {
  "as they happened": (events) => events,
  backwards: (events) => events.toReversed(),
  "the success last": (events) =>
    events.toSorted(
      ({ type }, other) => Number(type.endsWith("succeeded")) - Number(other.type.endsWith("succeeded")),
    ),
  "each twice, odd ones first": (events) => [
    ...events.filter((_, place) => place % 2 === 1),
    ...events,
    ...events.filter((_, place) => place % 2 === 0),
  ],
};
const STORIES = {
  "refunded in full": {
    tell: async (intent: string) => void (await refund(intent)),
    end: { status: "refunded", certificate: "revoked", track: "available", payable: 0, held: 0, atStripe: 0 },
  },
  "a part back, then disputed and lost": {
    tell: async (intent: string) => {
      await refund(intent, 1000);
      const { id } = house.standIn.control.openDispute({ charge: intent, amount: 1999 });
      house.standIn.control.loseDispute({ dispute: id });
    },
    end: {
      status: "charged_back",
      certificate: "revoked",
      track: "available",
      payable: 0,
      held: 0,
      atStripe: 0,
    },
  },
  "disputed and won": {
    tell: async (intent: string) => {
      const { id } = house.standIn.control.openDispute({ charge: intent });
      house.standIn.control.winDispute({ dispute: id });
    },
    end: {
      status: "succeeded",
      certificate: "active",
      track: "sold",
      payable: 2549,
      held: 0,
      atStripe: 2549,
    },
  },
};

for (const [story, { tell, end }] of Object.entries(STORIES))
  test.each(Object.entries(ORDERS))(`F02, F03 ${story}, told %s: the same end`, async (_name, order) => {
    const { purchaseId, intentId } = await untold();
    await tell(intentId);
    for (const event of order(eventsOf(intentId))) {
      expect(await deliverOne(house, event)).toBe(200);
      await house.work();
    }
    await deliver(house, () => []);
    await work();
    expect(await standing(house, purchaseId)).toMatchObject(end);
  });

for (const [story, { tell, end }] of Object.entries(STORIES))
  test(`F05 ${story}, and nothing told after the success: asking the payment finds it, as the reconciler does`, async () => {
    const { purchaseId, intentId } = await untold();
    await deliver(house);
    await work();
    await tell(intentId);
    await deliver(house, () => []);
    await settlePurchase(await house.as(), { purchaseId });
    await work();
    expect(await standing(house, purchaseId)).toMatchObject(end);
  });

test("F30 settled, aligned and swept by many at once while events come in: the same end", async () => {
  const { purchaseId, intentId } = await untold();
  await deliver(house);
  await work();
  await STORIES["a part back, then disputed and lost"].tell(intentId);
  const later = await house.as(undefined, after(new Date(), 5 * MINUTE));
  await Promise.allSettled([
    ...eventsOf(intentId).map((event) => deliverOne(house, event)),
    ...Array.from({ length: 5 }, () => settlePurchase(later, { purchaseId })),
    ...Array.from({ length: 5 }, () => alignShare(later, { purchaseId })),
    ...Array.from({ length: 3 }, () => sweep(later)),
    house.work(),
  ]);
  await deliver(house);
  await work();
  await alignShare(later, { purchaseId });
  expect(await standing(house, purchaseId)).toMatchObject(STORIES["a part back, then disputed and lost"].end);
});
