import { invalid } from "../../http/errors";
import { newId } from "../../state/ids";
import type { Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import { type Act, seconds, type World } from "../../world";
import { change } from "../change";
import { workOff } from "./due";

const KEPT_FOR_S = 30 * 24 * 3600;

/** A time of its own for some customers. https://docs.stripe.com/billing/testing/test-clocks */
export function addClock(act: Act, given: { frozenTime: number; name?: string }): Row<"test_clock"> {
  const row = act.world.rows.add("test_clock", act.scope, {
    id: newId("clock"),
    object: "test_helpers.test_clock",
    created: seconds(act.world),
    deletes_after: seconds(act.world) + KEPT_FOR_S,
    frozen_time: given.frozenTime,
    livemode: false,
    name: given.name ?? null,
    status: "ready",
    status_details: {},
  });
  emit(act, "test_helpers.test_clock.created", row.object);
  return row;
}

/** From now on the clock tells a customer's time, and that of what they have. They cannot leave it. */
export function putOnClock(act: Act, customer: Row<"customer">, clock: string): void {
  if (customer.object.test_clock && customer.object.test_clock !== clock)
    throw invalid("The customer is already attached to another test clock.", "customer");
  change(act, customer, (object) => {
    object.test_clock = clock;
  });
  for (const kind of ["subscription", "invoice"] as const) {
    for (const row of act.world.rows.all(kind, act.scope)) {
      if (row.object.customer !== customer.id) continue;
      row.object.test_clock = clock;
      act.world.rows.saved(row);
    }
  }
}

/** Moves a clock on, and does what its customers' subscriptions have due by then. */
export function advanceClock(act: Act, row: Row<"test_clock">, to: number): void {
  const { rows } = act.world;
  if (to <= row.object.frozen_time)
    throw invalid(
      "A test clock can only be advanced to a time after its current frozen time.",
      "frozen_time",
    );
  row.object.status = "advancing";
  row.object.status_details = { advancing: { target_frozen_time: to } };
  emit(act, "test_helpers.test_clock.advancing", row.object);
  workOff(act.world, to, (customer) => rows.find("customer", customer)?.object.test_clock === row.id);
  row.object.frozen_time = to;
  row.object.status = "ready";
  row.object.status_details = {};
  rows.saved(row);
  emit(act, "test_helpers.test_clock.ready", row.object);
}

/** The world's own time has gone on for everybody who is on no clock. */
export function catchUp(world: World): void {
  workOff(world, seconds(world), (customer) => !world.rows.find("customer", customer)?.object.test_clock);
}

/** Lets subscriptions renew while nobody calls; keeps no process alive. */
export function watchBilling(world: World): { stop(): void } {
  const timer = setInterval(() => catchUp(world), 1000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
