import { afterAll, beforeAll, expect, test } from "vitest";
import { listPoolShares } from "@/lib/pool/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { dividedInvoice } from "@/sandbox/testing/pool";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
  await track(house, seller, { licensingType: "both" });
  await dividedInvoice(house, 4500);
  await dividedInvoice(house, 2900);
});
afterAll(() => house.close());

test("each invoice's part, newest first, by cursor", async () => {
  const first = await call(listPoolShares, { as: seller, query: { per_page: 1 } });
  expect(first.body).toMatchObject({
    data: {
      data: [
        {
          status: "pending",
          currency: "CAD",
          amount: 24.65,
          member_paid: 29,
          platform_fee: 4.35,
          pool: 24.65,
          transfer: null,
        },
      ],
    },
  });
  const cursor = (first.body as { data: { next_cursor: string } }).data.next_cursor;
  const second = await call(listPoolShares, { as: seller, query: { per_page: 1, cursor } });
  expect(second.body).toMatchObject({ data: { data: [{ amount: 38.25 }], next_cursor: null } });
});

test("by status", async () => {
  const paid = await call(listPoolShares, { as: seller, query: { status: "paid" } });
  expect(paid.body).toMatchObject({ data: { data: [] } });
});

test("a producer's own, and nobody else's matter", async () => {
  const other = await call(listPoolShares, { as: await producer(house) });
  expect(other.body).toMatchObject({ data: { data: [] } });
  const listener = await call(listPoolShares, { as: await person(house) });
  expect(listener).toMatchObject({ status: 403, body: { code: "not_a_producer" } });
});
