import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { deliver, deliverOne, type EventOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { heldBy, payFor, tellAll } from "@/sandbox/testing/memberships";
import { person } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ORDERS: Record<string, (events: EventOf[]) => EventOf[]> = {
  "backwards, the refund before the payment": (events) => events.toReversed(),
  "each twice": (events) => events.flatMap((event) => [event, event]),
  "the refund alone first, and the rest later": (events) => [
    ...events.filter(({ type }) => type.startsWith("refund.") || type === "charge.refunded"),
    ...events,
  ],
};

test.each(Object.entries(ORDERS))(
  "F02 F03 a bill paid and refunded, told %s: booked once, both",
  async (_, order) => {
    const who = await person(house);
    await deliver(house, () => []);
    const told = house.standIn.control.events().length;
    await payFor(house, who);
    const { data } = await house.stripe.charges.list({ limit: 1 });
    await house.stripe.refunds.create({ charge: data[0]?.id ?? "" });
    for (const event of order(house.standIn.control.events().slice(told))) {
      expect(await deliverOne(house, event)).toBe(200);
      await house.work();
    }
    await deliver(house, () => []);
    await tellAll(house);
    expect((await heldBy(house, who)).bills).toMatchObject([
      { status: "paid", paidMinor: 4500, refundedMinor: 4500 },
    ]);
    const [bill] = (await heldBy(house, who)).bills;
    const booked = await house.db.execute<{ kind: string; minor: string }>(
      `select a.kind, sum(e.amount_minor) minor from ledger_transactions t
       join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
     where t.cause = 'stripe:${bill?.intentId}:succeeded' group by a.kind order by a.kind`,
    );
    expect(Object.fromEntries(booked.map(({ kind, minor }) => [kind, Number(minor)]))).toEqual({
      clearing: 4500,
      platform_revenue: -675,
      pool: -3825,
    });
    expect(await checkInvariants(house.db)).toEqual([]);
  },
);
