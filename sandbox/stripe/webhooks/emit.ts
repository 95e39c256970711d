import type Stripe from "stripe";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { type Act, seconds } from "../world";

/** The API version that the installed SDK pins; events carry it. */
export const API_VERSION = "2026-10-28.endive";

type Snapshot = { [field: string]: unknown };

/**
 * Records an event in the act's account and sends it on its way. The object is copied as it is now;
 * with `before`, what differs goes into `previous_attributes`. (A connected account's `payment.created` is missing in
 * the SDK's list of types.)
 */
export function emit(
  act: Act,
  type: Stripe.Event.Type | "payment.created",
  object: object,
  before?: object,
): Row<"event"> {
  const { world, scope, request } = act;
  const snapshot = structuredClone(object) as Snapshot;
  const event = {
    id: newId("evt"),
    object: "event",
    ...(scope !== world.keys.platform && { account: scope }),
    api_version: API_VERSION,
    created: seconds(world),
    data: {
      object: snapshot,
      ...(before && { previous_attributes: differing(before as Snapshot, snapshot) }),
    },
    livemode: false,
    pending_webhooks: world.deliveries.endpointsFor(scope, type).length,
    request: { id: request.id, idempotency_key: request.idempotencyKey },
    type,
  } as unknown as Objects["event"];
  const row = world.rows.add("event", scope, event);
  world.deliveries.announce(row);
  return row;
}

function differing(before: Snapshot, after: Snapshot): Snapshot {
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, structuredClone(before[name]) ?? null]));
}
