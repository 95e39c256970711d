import { balanceOf, makeAvailable } from "../balance/balance";
import { advancePayout, failPayout, payOutAutomatically } from "../balance/payouts";
import { decideDispute, escalateInquiry, openDispute } from "../charges/dispute";
import { failRefund, succeedRefund } from "../charges/refund";
import { settleCharge } from "../charges/settle";
import { addAccount, changed, connected, type NewAccount, tell } from "../connect/account";
import { deauthorize } from "../connect/account-routes";
import { judgeAccount, requirements } from "../connect/requirements";
import { missing, StripeFailure } from "../http/errors";
import { FAULT_KINDS, type Fault, type NewFault } from "../http/faults";
import { completeAuthentication, failAuthentication } from "../payment-intents/authentication";
import { finishProcessing, startProcessing } from "../payment-intents/processing";
import type { Kind, Row } from "../state/objects";
import type { DeliveryFault } from "../webhooks/delivery-faults";
import { rotateSecret } from "../webhooks/endpoints";
import { signatureHeader } from "../webhooks/sign";
import { onItsOwn, type World } from "../world";

export type Control = ReturnType<typeof controlOf>;

type NewDeliveryFault = Omit<DeliveryFault, "id" | "times"> & { times?: number };
type AccountChange = {
  account: string;
  charges_enabled?: boolean;
  payouts_enabled?: boolean;
  details_submitted?: boolean;
  currently_due?: string[];
  disabled_reason?: string | null;
  transfers?: "active" | "inactive" | "pending";
  card_payments?: "active" | "inactive" | "pending";
};

/**
 * What the world outside of the API does: cardholders, banks, account owners, the network. Each command
 * takes one object, in-process as over HTTP (`POST /sandbox/control/<command>`, JSON).
 */
export function controlOf(world: World) {
  function the<K extends Kind>(kind: K, id: string): Row<K> {
    const row = world.rows.find(kind, id);
    if (!row) throw missing(kind, id);
    return row;
  }
  const actOn = (row: Row<Kind>) => onItsOwn(world, row.scope);
  const endpoint = (connect: boolean) => {
    const row = world.rows.all("webhook_endpoint").find(({ unseen }) => unseen.connect === connect);
    if (!row)
      throw new StripeFailure(404, {
        type: "invalid_request_error",
        message: "There is no such webhook endpoint.",
      });
    return row;
  };
  function chargeOf(id: string): Row<"charge"> {
    return the("charge", id.startsWith("pi_") ? String(the("payment_intent", id).object.latest_charge) : id);
  }

  return {
    /** Plans a failure of an API call or of webhooks, by `kind`. */
    fault(fault: NewFault | NewDeliveryFault): Fault | DeliveryFault {
      const ofApi = FAULT_KINDS.some((kind) => kind === fault.kind);
      return ofApi
        ? world.faults.add(fault as NewFault)
        : world.deliveries.faults.add(fault as NewDeliveryFault);
    },
    faults: () => ({
      api: world.faults.list(),
      webhooks: world.deliveries.faults.list(),
      hanging: world.faults.hanging(),
    }),
    /** Takes planned failures back, one or all; calls that hang and events that are held go on. */
    clearFaults({ id }: { id?: string } = {}) {
      world.faults.clear(id);
      world.faults.release(id);
      world.deliveries.release(id);
      world.deliveries.faults.clear(id);
    },
    /** Lets hanging calls and held events go on. */
    release({ id }: { id?: string } = {}) {
      world.faults.release(id);
      world.deliveries.release(id);
    },

    completeAuthentication({ intent }: { intent: string }) {
      const row = the("payment_intent", intent);
      completeAuthentication(actOn(row), row);
      return row.object;
    },
    failAuthentication({ intent }: { intent: string }) {
      const row = the("payment_intent", intent);
      failAuthentication(actOn(row), row);
      return row.object;
    },
    startProcessing({ intent }: { intent: string }) {
      const row = the("payment_intent", intent);
      startProcessing(actOn(row), row);
      return row.object;
    },
    finishProcessing({ intent, outcome = "succeed" }: { intent: string; outcome?: "succeed" | "fail" }) {
      const row = the("payment_intent", intent);
      finishProcessing(actOn(row), row, outcome);
      return row.object;
    },
    /** From now on captured charges wait for their balance transaction, as real ones do for seconds. */
    settleLate({ on = true }: { on?: boolean } = {}) {
      world.settlesLate = on;
    },
    settleCharge({ charge }: { charge: string }) {
      const row = chargeOf(charge);
      settleCharge(actOn(row), row);
      return row.object;
    },

    openDispute({
      charge,
      ...dispute
    }: {
      charge: string;
      reason?: string;
      inquiry?: boolean;
      amount?: number;
    }) {
      const row = chargeOf(charge);
      return openDispute(actOn(row), row, dispute).object;
    },
    winDispute({ dispute }: { dispute: string }) {
      const row = the("dispute", dispute);
      decideDispute(actOn(row), row, "won");
      return row.object;
    },
    loseDispute({ dispute }: { dispute: string }) {
      const row = the("dispute", dispute);
      decideDispute(actOn(row), row, "lost");
      return row.object;
    },
    escalateInquiry({ dispute }: { dispute: string }) {
      const row = the("dispute", dispute);
      escalateInquiry(actOn(row), row);
      return row.object;
    },
    succeedRefund({ refund }: { refund: string }) {
      const row = the("refund", refund);
      succeedRefund(actOn(row), row);
      return row.object;
    },
    failRefund({ refund, reason }: { refund: string; reason?: string }) {
      const row = the("refund", refund);
      failRefund(actOn(row), row, reason);
      return row.object;
    },

    /** A connected account that has told everything and may take and pay out money. */
    addReadyAccount({
      firstName = "Ada",
      lastName = "Lovelace",
      ...account
    }: NewAccount & { firstName?: string; lastName?: string } = {}) {
      const row = addAccount(onItsOwn(world), {
        type: "express",
        capabilities: ["card_payments", "transfers"],
        ...account,
      });
      tell(world, row, { firstName, lastName, account: "000123456789" });
      return row.object;
    },
    completeOnboarding({
      account,
      firstName = "Ada",
      lastName = "Lovelace",
    }: {
      account: string;
      firstName?: string;
      lastName?: string;
    }) {
      const row = connected(onItsOwn(world), account);
      tell(world, row, { firstName, lastName, account: "000123456789" });
      return row.object;
    },
    /** Sets what Stripe's review of an account came to. */
    setAccount({
      account,
      currently_due,
      disabled_reason,
      transfers,
      card_payments,
      ...enabled
    }: AccountChange) {
      const row = connected(onItsOwn(world), account);
      const before = structuredClone(row.object);
      if (currently_due) judgeAccount(row.object, currently_due);
      if (disabled_reason !== undefined)
        row.object.requirements = requirements(row.object.requirements?.currently_due ?? [], disabled_reason);
      Object.assign(row.object, enabled);
      row.object.capabilities = {
        ...row.object.capabilities,
        ...(transfers && { transfers }),
        ...(card_payments && { card_payments }),
      };
      changed(world, row, before);
      return row.object;
    },
    deauthorize({ account }: { account: string }) {
      deauthorize(onItsOwn(world), account);
    },

    /** Makes all pending money of an account (the platform's when left out) available now. */
    makeAvailable({ account }: { account?: string } = {}) {
      makeAvailable(onItsOwn(world, account));
      return balanceOf(onItsOwn(world, account));
    },
    payOut({ account }: { account: string }) {
      return payOutAutomatically(onItsOwn(world, account)).map((row) => row.object);
    },
    advancePayout({ payout }: { payout: string }) {
      const row = the("payout", payout);
      advancePayout(actOn(row), row);
      return row.object;
    },
    failPayout({ payout, code }: { payout: string; code?: string }) {
      const row = the("payout", payout);
      failPayout(actOn(row), row, code);
      return row.object;
    },

    redeliver({ event }: { event: string }) {
      world.deliveries.announce(the("event", event));
    },
    /** The signed request of an event as Stripe would send it, for tests that deliver by themselves. */
    signedRequest({ event, secrets, timestamp }: { event: string; secrets?: string[]; timestamp?: number }) {
      const row = the("event", event);
      const { webhookSecret, connectWebhookSecret, platform } = world.keys;
      const keys = secrets ?? [row.scope === platform ? webhookSecret : connectWebhookSecret];
      const { body, headers } = world.deliveries.envelope(row, keys);
      if (timestamp !== undefined) headers["stripe-signature"] = signatureHeader(body, keys, timestamp);
      return { body, headers };
    },
    /** A new signing secret for the app's endpoint; the old one goes on signing until dropped. */
    rotateSecret({ connect = false }: { connect?: boolean } = {}) {
      return { secret: rotateSecret(world, endpoint(connect)) };
    },
    dropOldSecrets({ connect = false }: { connect?: boolean } = {}) {
      const row = endpoint(connect);
      row.unseen.secrets.splice(1);
      world.rows.saved(row);
    },
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

export const SHOWN = [
  "payment_intent",
  "charge",
  "refund",
  "dispute",
  "transfer",
  "application_fee",
  "payout",
  "account",
  "customer",
  "balance_transaction",
  "event",
  "webhook_endpoint",
  "delivery",
] as const satisfies Kind[];
