import { invalid } from "../http/errors";
import { own } from "../http/find";
import { page, paging } from "../http/lists";
import { boolean, created, listOf, string } from "../http/params";
import { route } from "../http/route";
import { seconds } from "../world";

/** https://docs.stripe.com/api/events: kept for 30 days, here and there. */
const KEPT_FOR_S = 30 * 24 * 3600;

export const eventRoutes = [
  route(
    "GET",
    "/v1/events",
    { ...paging, type: string, types: listOf(string), created, delivery_success: boolean },
    ({ world, scope }, { type, types, created: when, delivery_success, ...cursor }) => {
      if (type && types) throw invalid("You may only specify one of these parameters: type, types.");
      const oldest = seconds(world) - KEPT_FOR_S;
      const rows = world.rows
        .all("event", scope)
        .filter(
          ({ object }) =>
            object.created >= oldest &&
            (!type || matches(type, object.type)) &&
            (!types || types.includes(object.type)) &&
            (!when || when(object.created)) &&
            (delivery_success === undefined || (object.pending_webhooks === 0) === delivery_success),
        );
      return page(rows, cursor, "/v1/events");
    },
  ),
  route("GET", "/v1/events/:event", {}, (act, _params, id = "") => own(act, "event", id).object),
];

/** `charge.*` takes in all of charge's events. */
function matches(wanted: string, type: string): boolean {
  return wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : wanted === type;
}
