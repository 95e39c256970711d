import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { DAY, after as later } from "@/lib/clock";
import { entitlements } from "@/lib/entitlements/entitlements";
import { cancel } from "@/lib/memberships/cancel";
import { changePlan } from "@/lib/memberships/change-plan";
import { reactivate } from "@/lib/memberships/reactivate";
import { deliver, deliverOne, type EventOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { billedAtStripe, heldBy, type Subscriber, subscriber } from "@/sandbox/testing/memberships";
import { sweepSubscriptions } from "./sweep-subscriptions";

// RELIABILITY F24: whatever becomes of a membership, it ends the same in whichever order its events come, or none.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const control = () => house.standIn.control;
const endOf = async (who: Subscriber) => (await heldBy(house, who)).current?.currentPeriodEnd as Date;
const savedCard = async (customer: string) =>
  (await house.stripe.customers.listPaymentMethods(customer)).data[0]?.id ?? "";

/** How it stands for a member at an instant: the row, the seat, what counts. */
async function standing(who: Subscriber, now: Date) {
  const { current, seats, bills, rows } = await heldBy(house, who);
  const { plan } = await entitlements(await house.as(who, now));
  return {
    status: current?.status,
    counts: plan?.name,
    seat: seats[0]?.status,
    ends: current?.cancelAtPeriodEnd,
    renewal: current?.renewalMinor,
    bills: bills.map(({ status, paidMinor }) => [status, paidMinor]),
    rows: rows.length,
  };
}

// What may become of a membership, each told in every order. `now` is when one looks, in days after the first period.
const STORIES: Record<string, { tell: (who: Subscriber) => Promise<void>; now: number; end: object }> = {
  renewed: {
    tell: async ({ customer }) => void control().renew({ customer }),
    now: 1,
    end: {
      status: "active",
      counts: "plus",
      seat: "ACTIVE",
      bills: [
        ["paid", 4500],
        ["paid", 4500],
      ],
    },
  },
  "past due": {
    tell: async ({ customer }) => {
      control().declineCard({ paymentMethod: await savedCard(customer) });
      control().renew({ customer });
    },
    now: 1,
    end: {
      status: "past_due",
      counts: "explorer",
      seat: "INACTIVE",
      bills: [
        ["paid", 4500],
        ["open", 0],
      ],
    },
  },
  "past due, then paid by the retry": {
    tell: async ({ customer }) => {
      const paymentMethod = await savedCard(customer);
      control().declineCard({ paymentMethod });
      control().renew({ customer });
      control().declineCard({ paymentMethod, on: false });
      control().passTime({ customer, days: 4 });
    },
    now: 5,
    end: {
      status: "active",
      counts: "plus",
      seat: "ACTIVE",
      bills: [
        ["paid", 4500],
        ["paid", 4500],
      ],
    },
  },
  "never paid again": {
    tell: async ({ customer }) => {
      control().declineCard({ paymentMethod: await savedCard(customer) });
      control().renew({ customer });
      control().passTime({ customer, days: 20 });
    },
    now: 21,
    end: { status: "canceled", counts: "explorer", seat: "CANCELED" },
  },
  "canceled, then kept": {
    tell: async (who) => {
      await cancel(await house.as(who));
      await reactivate(await house.as(who));
      control().renew({ customer: who.customer });
    },
    now: 1,
    end: {
      status: "active",
      counts: "plus",
      ends: false,
      bills: [
        ["paid", 4500],
        ["paid", 4500],
      ],
    },
  },
  "canceled, and over": {
    tell: async (who) => {
      await cancel(await house.as(who));
      control().passTime({ customer: who.customer, days: 32 });
    },
    now: 1,
    end: { status: "canceled", counts: "explorer", seat: "CANCELED", bills: [["paid", 4500]] },
  },
  "down at the renewal": {
    tell: async (who) => {
      await changePlan(await house.as(who), { plan: "classic" });
      control().renew({ customer: who.customer });
    },
    now: 1,
    end: {
      status: "active",
      counts: "classic",
      renewal: 2900,
      bills: [
        ["paid", 4500],
        ["paid", 2900],
      ],
    },
  },
};

const ORDERS: Record<string, (events: EventOf[]) => EventOf[]> = {
  "as they happened": (events) => events,
  backwards: (events) => events.toReversed(),
  "each twice, odd ones first": (events) => [
    ...events.filter((_, place) => place % 2 === 1),
    ...events,
    ...events.filter((_, place) => place % 2 === 0),
  ],
  "the last alone": (events) => events.slice(-1),
  "the first alone": (events) => events.slice(0, 1),
};

describe.each(Object.entries(STORIES))("F24 %s", (_story, { tell, now, end }) => {
  test.each(Object.entries(ORDERS))("told %s: the same end", async (_order, order) => {
    const who = await subscriber(house, "plus");
    const at = later(await endOf(who), now * DAY);
    await deliver(house, () => []);
    const told = control().events().length;
    await tell(who);
    const ours = control()
      .events()
      .slice(told)
      .filter(({ data }) => JSON.stringify(data.object).includes(who.customer));
    for (const event of order(ours.filter(({ type }) => /^(customer\.subscription|invoice)\./.test(type)))) {
      expect(await deliverOne(house, event)).toBe(200);
      await house.work();
    }
    await deliver(house, () => []);
    expect(await standing(who, at)).toMatchObject(end);
    await audited();
  });

  test("told of nothing: the sweeper finds the same end", async () => {
    const who = await subscriber(house, "plus");
    const at = later(await endOf(who), now * DAY);
    await tell(who);
    await deliver(house, () => []);
    await sweepSubscriptions(await house.as(undefined, at));
    await house.work();
    expect(await standing(who, at)).toMatchObject(end);
    const paid = (await heldBy(house, who)).bills.filter(({ status }) => status === "paid");
    expect(paid.map(({ stripeId, paidMinor }) => ({ stripeId, paidMinor }))).toEqual(
      await billedAtStripe(house, who.customer),
    );
    await audited();
  });
});
