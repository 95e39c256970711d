import type { World } from "../world";
import { accountControl } from "./accounts";
import { balanceControl } from "./balance";
import { billingControl } from "./billing";
import { faultControl } from "./faults";
import { paymentControl } from "./payments";
import { SHOWN } from "./shown";
import { webhookControl } from "./webhooks";

export type Control = ReturnType<typeof controlOf>;

/**
 * What the world outside of the API does: cardholders, banks, account owners, the network. Each command
 * takes one object, in-process as over HTTP (`POST /sandbox/control/<command>`, JSON).
 */
export function controlOf(world: World) {
  return {
    ...faultControl(world),
    ...paymentControl(world),
    ...accountControl(world),
    ...balanceControl(world),
    ...billingControl(world),
    ...webhookControl(world),
    /** Resolves when every event has been tried once. */
    idle: () => world.deliveries.idle(),
    events: ({ type }: { type?: string } = {}) =>
      world.rows
        .all("event")
        .map(({ object }) => object)
        .filter((event) => !type || event.type === type),
    requests: () => world.requests.list(),
    snapshot: () =>
      Object.fromEntries(SHOWN.map((kind) => [kind, world.rows.all(kind).map(({ object }) => object)])),
    /** Forgets everything but the keys and the app's webhook endpoints. */
    reset: () => world.reset(),
  };
}
