import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificates } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE } from "@/lib/clock";
import { confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { RESERVED_FOR } from "./reserve";
import { sweep } from "./sweep";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("the sweeper runs five at once while webhooks arrive, again and again: each sale counts once (F30)", async () => {
  const seller = await producer(house);
  const started = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const buyer = await person(house);
      const begun = await initiate(house, buyer, (await track(house, seller)).id);
      return { buyer, ...begun };
    }),
  );
  const [unpaid, ...paid] = started;
  if (!unpaid) throw new Error("nobody began to buy");
  for (const { intentId } of paid) await confirm(house, intentId);

  // Late enough for the sweeper to look at all of them, and to end the one that was never paid.
  const later = await house.as(undefined, after(new Date(), RESERVED_FOR + MINUTE));
  for (let round = 0; round < 3; round++) {
    await Promise.all([...Array.from({ length: 5 }, () => sweep(later)), deliver(house), house.work()]);
    await house.work();
  }

  for (const { buyer, purchaseId } of paid)
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
  // Its reservation still runs by the clock of the jobs, so that the sweeper's early order changes nothing.
  expect(await purchaseOf(house, unpaid.buyer, unpaid.purchaseId)).toMatchObject({ status: "pending" });
  expect(await house.db.select().from(licenseCertificates)).toHaveLength(paid.length);
  expect(await checkInvariants(house.db)).toEqual([]);
});
