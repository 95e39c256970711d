import { deleteCustomer } from "../../customers";
import { invalid } from "../../http/errors";
import { own } from "../../http/find";
import { page, paging } from "../../http/lists";
import { integer, required, string } from "../../http/params";
import { route } from "../../http/route";
import type { Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { addClock, advanceClock, putOnClock } from "./clock";

const DAY_S = 24 * 3600;

/** https://docs.stripe.com/api/test_clocks */
export const testClockRoutes = [
  route(
    "POST",
    "/v1/test_helpers/test_clocks",
    { frozen_time: required(integer), name: string, customer: string },
    (act, { frozen_time: frozenTime, name, customer }) => {
      const attached = customer ? own(act, "customer", customer, "customer") : undefined;
      const row = addClock(act, { frozenTime, name });
      if (attached) putOnClock(act, attached, row.id);
      return row.object;
    },
  ),
  route("GET", "/v1/test_helpers/test_clocks", paging, (act, params) =>
    page(act.world.rows.all("test_clock", act.scope), params, "/v1/test_helpers/test_clocks"),
  ),
  route(
    "GET",
    "/v1/test_helpers/test_clocks/:clock",
    {},
    (act, _params, id = "") => own(act, "test_clock", id).object,
  ),
  route(
    "POST",
    "/v1/test_helpers/test_clocks/:clock/advance",
    { frozen_time: required(integer) },
    (act, { frozen_time: to }, id = "") => {
      const row = own(act, "test_clock", id);
      checkStep(act, row, to);
      advanceClock(act, row, to);
      // Stripe works on while it answers; who asks again finds it ready.
      return {
        ...row.object,
        status: "advancing",
        status_details: { advancing: { target_frozen_time: to } },
      };
    },
  ),
  route("DELETE", "/v1/test_helpers/test_clocks/:clock", {}, (act, _params, id = "") => {
    const row = own(act, "test_clock", id);
    for (const customer of act.world.rows.all("customer", act.scope))
      if (customer.object.test_clock === id) deleteCustomer(act, customer);
    act.world.rows.remove(row);
    emit(act, "test_helpers.test_clock.deleted", row.object);
    return { id, object: "test_helpers.test_clock", deleted: true };
  }),
];

/** Two periods of the shortest subscription at a time; two years without one. */
function checkStep(act: Act, { id, object }: Row<"test_clock">, to: number): void {
  const periods = act.world.rows
    .all("subscription", act.scope)
    .filter((row) => row.object.test_clock === id && row.object.ended_at === null)
    .flatMap((row) =>
      row.object.items.data.map((item) => item.current_period_end - item.current_period_start),
    );
  const most = periods.length > 0 ? 2 * Math.min(...periods) + 6 * DAY_S : 2 * 366 * DAY_S;
  if (to - object.frozen_time <= most) return;
  throw invalid(
    "Cannot advance a test clock by more than two intervals of its shortest subscription (two years without one).",
    "frozen_time",
  );
}
