import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { watchBilling } from "./billing/clocks/clock";
import { watchRefunds } from "./charges/later";
import { blankAccount } from "./connect/account";
import { judgeAccount } from "./connect/requirements";
import { type Control, controlOf } from "./control/control";
import { openFaults } from "./http/faults";
import { openIdempotencyKeys } from "./http/idempotency";
import { receive } from "./http/receive";
import { openRequestLog } from "./http/request-log";
import { randomLetters } from "./state/ids";
import type { Keys } from "./state/objects";
import { openRows, type Rows } from "./state/rows";
import { openDeliveries } from "./webhooks/deliver";
import { addEndpoint } from "./webhooks/endpoints";
import type { World } from "./world";

export type StandIn = {
  url: string;
  port: number;
  secretKey: string;
  publishableKey: string;
  webhookSecret: string;
  connectWebhookSecret: string;
  /** The platform's own account. */
  platform: string;
  state: Rows;
  control: Control;
  stop(): Promise<void>;
};

export type StandInOptions = {
  /** A free port when left out. */
  port?: number;
  /** Keeps the state there; in memory only when left out. */
  dir?: string;
  /** Where events go. Left out: recorded, not delivered. */
  webhookUrl?: string;
  /** Where connected accounts' events go, signed with their own secret. */
  connectWebhookUrl?: string;
  secretKey?: string;
  publishableKey?: string;
  webhookSecret?: string;
  connectWebhookSecret?: string;
  /** Milliseconds since 1970. */
  clock?: () => number;
};

/**
 * Starts a stand-in of Stripe on 127.0.0.1. The real SDK talks to it with
 * `new Stripe(secretKey, { host: "127.0.0.1", port, protocol: "http" })`.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const rows = openRows(options.dir);
  const keys = keysOf(rows, options);
  const world: World = {
    rows,
    keys,
    clock: options.clock ?? Date.now,
    url: "http://127.0.0.1",
    faults: openFaults(),
    deliveries: openDeliveries(() => world),
    requests: openRequestLog(),
    settlesLate: false,
    afterLastRetry: "cancel",
    reset() {
      rows.clear();
      world.requests.clear();
      world.faults.clear();
      world.faults.release();
      world.deliveries.faults.clear();
      world.settlesLate = false;
      world.afterLastRetry = "cancel";
      furnish(world, options);
    },
  };
  const control = controlOf(world);
  const idempotencyKeys = openIdempotencyKeys(world);
  const server = createServer((request, response) => {
    receive(world, idempotencyKeys, control, request, response).catch((error) => {
      console.error("stripe stand-in:", error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, rows, options.port);
  world.url = `http://127.0.0.1:${port}`;
  furnish(world, options);
  world.deliveries.resume();
  const refunds = watchRefunds(world);
  const billing = watchBilling(world);

  return {
    url: world.url,
    port,
    secretKey: keys.secretKey,
    publishableKey: keys.publishableKey,
    webhookSecret: keys.webhookSecret,
    connectWebhookSecret: keys.connectWebhookSecret,
    platform: keys.platform,
    state: rows,
    control,
    async stop() {
      refunds.stop();
      billing.stop();
      await world.deliveries.stop();
      world.faults.release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rows.close();
    },
  };
}

/** Links to its pages are kept by others, so it comes back at its last port, if that is still free. */
async function listen(server: Server, rows: Rows, asked: number | undefined): Promise<number> {
  const kept = rows.find("keys", "keys");
  const attempt = (port: number) =>
    new Promise<void>((resolve, reject) =>
      server.once("error", reject).listen(port, "127.0.0.1", () => resolve()),
    );
  const last = kept?.object.port ?? 0;
  await attempt(asked ?? last).catch((error) => {
    if (asked !== undefined || last === 0) throw error;
    return attempt(0);
  });
  const { port } = server.address() as AddressInfo;
  if (kept) kept.object.port = port;
  if (kept) rows.saved(kept);
  return port;
}

function keysOf(rows: Rows, given: StandInOptions): Keys {
  const kept = rows.find("keys", "keys");
  const keys: Keys = kept?.object ?? {
    id: "keys",
    platform: `acct_1${randomLetters(15)}`,
    secretKey: `sk_test_sandbox_${randomLetters(24)}`,
    publishableKey: `pk_test_sandbox_${randomLetters(24)}`,
    webhookSecret: `whsec_${randomLetters(32)}`,
    connectWebhookSecret: `whsec_${randomLetters(32)}`,
  };
  for (const name of ["secretKey", "publishableKey", "webhookSecret", "connectWebhookSecret"] as const)
    keys[name] = given[name] ?? keys[name];
  if (kept) rows.saved(kept);
  else rows.add("keys", keys.platform, keys);
  return keys;
}

/** The platform's own account and the app's webhook endpoints, which are there from the start. */
function furnish(world: World, { webhookUrl, connectWebhookUrl }: StandInOptions): void {
  const { rows, keys } = world;
  if (!rows.find("account", keys.platform)) {
    const platform = {
      ...blankAccount(world, {
        type: "standard",
        country: "US",
        capabilities: ["card_payments", "transfers"],
      }),
      id: keys.platform,
    };
    platform.controller = { type: "account" };
    judgeAccount(platform, []);
    rows.add("account", keys.platform, platform, { deauthorized: false, deleted: false });
  }
  place(world, webhookUrl, keys.webhookSecret, false);
  place(world, connectWebhookUrl, keys.connectWebhookSecret, true);
}

/** The app's port may differ at the next start: the endpoint of the last one moves with it. */
function place(world: World, url: string | undefined, secret: string, connect: boolean): void {
  const old = world.rows
    .all("webhook_endpoint")
    .find(({ object, unseen }) => unseen.connect === connect && object.description === OWN);
  if (!old && url) addEndpoint(world, { url, secret, connect, description: OWN });
  if (!old) return;
  old.object.url = url ?? old.object.url;
  old.object.status = url ? "enabled" : "disabled";
  world.rows.saved(old);
}

const OWN = "The sandbox's own endpoint";
