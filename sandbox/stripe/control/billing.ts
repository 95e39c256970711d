import { addClock, advanceClock, putOnClock } from "../billing/clocks/clock";
import { momentOf } from "../billing/moment";
import { hasEnded } from "../billing/subscriptions/cancel";
import { DRAFT_FOR_S } from "../billing/subscriptions/renew";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { seconds, type World } from "../world";
import { actOn, the } from "./the";

const DAY_S = 24 * 3600;

/** What time and banks do to subscriptions. */
export function billingControl(world: World) {
  return {
    /**
     * Moves one customer's time on, by days or to a second, and does all that falls due on the way. The customer is
     * put on a test clock for it and stays there: their time stands still until it is moved again.
     */
    passTime({ customer, days = 0, to }: { customer: string; days?: number; to?: number }) {
      return advance(world, customer, (now) => to ?? now + Math.round(days * DAY_S));
    },
    /** Moves a customer's time past their next renewal, until its invoice has been charged. */
    renew({ customer }: { customer: string }) {
      const ends = world.rows
        .all("subscription")
        .filter(({ object }) => object.customer === customer && !hasEnded(object))
        .flatMap(({ object }) => object.items.data.map((item) => item.current_period_end));
      if (ends.length === 0) throw new Error(`${customer} has no subscription to renew`);
      return advance(world, customer, () => Math.min(...ends) + DRAFT_FOR_S);
    },
    /** What follows the last failed retry of a renewal; as Stripe's default the subscription is canceled. */
    afterLastRetry({ becomes }: { becomes: World["afterLastRetry"] }) {
      world.afterLastRetry = becomes;
    },
    /** A saved card is past its date from now on. */
    expireCard({ paymentMethod }: { paymentMethod: string }) {
      const past = new Date(world.clock());
      past.setUTCDate(0);
      return redate(world, paymentMethod, past).object;
    },
    /** The bank has issued the card anew, and the card networks tell Stripe. */
    reissueCard({ paymentMethod }: { paymentMethod: string }) {
      const before = structuredClone(the(world, "payment_method", paymentMethod).object);
      const later = new Date(world.clock());
      later.setUTCFullYear(later.getUTCFullYear() + 4);
      const row = redate(world, paymentMethod, later);
      emit(actOn(world, row), "payment_method.automatically_updated", row.object, before);
      return row.object;
    },
    /** The bank declines a saved card from now on, or no longer. */
    declineCard({ paymentMethod, on = true }: { paymentMethod: string; on?: boolean }) {
      const row = the(world, "payment_method", paymentMethod);
      row.unseen.declined = on;
      world.rows.saved(row);
      return row.object;
    },
  };
}

function advance(world: World, id: string, to: (now: number) => number) {
  const customer = the(world, "customer", id);
  const act = actOn(world, customer);
  if (!customer.object.test_clock) {
    const clock = addClock(act, { frozenTime: seconds(world), name: "Moved on by a control call" });
    putOnClock(act, customer, clock.id);
  }
  const clock = the(world, "test_clock", String(customer.object.test_clock));
  advanceClock(act, clock, to(momentOf(act, id)));
  return clock.object;
}

function redate(world: World, id: string, date: Date): Row<"payment_method"> {
  const row = the(world, "payment_method", id);
  Object.assign(row.object.card ?? {}, {
    exp_month: date.getUTCMonth() + 1,
    exp_year: date.getUTCFullYear(),
  });
  world.rows.saved(row);
  return row;
}
