import { missing } from "../http/errors";
import type { Row } from "../state/objects";
import { rotateSecret } from "../webhooks/endpoints";
import { signatureHeader } from "../webhooks/sign";
import type { World } from "../world";
import { the } from "./the";

/** What can be done with events and their signing secrets. */
export function webhookControl(world: World) {
  return {
    redeliver({ event }: { event: string }) {
      world.deliveries.announce(the(world, "event", event));
    },
    /** The signed request of an event as Stripe would send it, for tests that deliver by themselves. */
    signedRequest({ event, secrets, timestamp }: { event: string; secrets?: string[]; timestamp?: number }) {
      const row = the(world, "event", event);
      const { webhookSecret, connectWebhookSecret, platform } = world.keys;
      const keys = secrets ?? [row.scope === platform ? webhookSecret : connectWebhookSecret];
      const { body, headers } = world.deliveries.envelope(row, keys);
      if (timestamp !== undefined) headers["stripe-signature"] = signatureHeader(body, keys, timestamp);
      return { body, headers };
    },
    /** A new signing secret for the app's endpoint; the old one goes on signing until dropped. */
    rotateSecret({ connect = false }: { connect?: boolean } = {}) {
      return { secret: rotateSecret(world, endpoint(world, connect)) };
    },
    dropOldSecrets({ connect = false }: { connect?: boolean } = {}) {
      const row = endpoint(world, connect);
      row.unseen.secrets.splice(1);
      world.rows.saved(row);
    },
  };
}

/** The app's endpoint: the first one for the platform's or for connected accounts' events. */
function endpoint(world: World, connect: boolean): Row<"webhook_endpoint"> {
  const row = world.rows.all("webhook_endpoint").find(({ unseen }) => unseen.connect === connect);
  if (row) return row;
  throw missing("webhook endpoint", connect ? "for connected accounts" : "for the platform");
}
