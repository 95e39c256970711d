import type { Kind, Objects } from "../state/objects";
import type { World } from "../world";
import { invalid } from "./errors";
import type { Raw } from "./form";
import { wholeList } from "./lists";

const EXPANDABLE = new Set([
  "account",
  "application_fee",
  "balance_transaction",
  "charge",
  "customer",
  "default_payment_method",
  "default_price",
  "destination",
  "destination_payment",
  "destination_payment_refund",
  "failure_balance_transaction",
  "fee",
  "invoice",
  "latest_charge",
  "latest_invoice",
  "on_behalf_of",
  "originating_transaction",
  "payment_intent",
  "payment_method",
  "price",
  "product",
  "source",
  "source_refund",
  "source_transaction",
  "source_transfer",
  "source_transfer_reversal",
  "subscription",
  "test_clock",
  "transfer",
  "transfer_reversal",
]);

const KIND_OF_PREFIX: Record<string, Kind> = {
  acct: "account",
  fee: "application_fee",
  txn: "balance_transaction",
  ch: "charge",
  py: "charge",
  clock: "test_clock",
  cus: "customer",
  dp: "dispute",
  du: "dispute",
  fr: "fee_refund",
  in: "invoice",
  inpay: "invoice_payment",
  pi: "payment_intent",
  pm: "payment_method",
  po: "payout",
  price: "price",
  prod: "product",
  re: "refund",
  pyr: "refund",
  sub: "subscription",
  tr: "transfer",
  trr: "transfer_reversal",
};

type Json = { [name: string]: unknown };

/** Replaces ids by their objects along dotted paths; `data.` walks a list and is one of the four levels, as at Stripe. */
export function expand(world: World, object: object, paths: Raw | undefined): object {
  if (paths === undefined) return object;
  const copy = structuredClone(object) as Json;
  const list = typeof paths === "string" ? [paths] : Object.values(paths);
  for (const [index, path] of list.entries()) {
    if (typeof path !== "string") throw invalid("Invalid array", "expand");
    const steps = path.split(".");
    if (steps.length > 4)
      throw invalid("You cannot expand more than 4 levels of a property", `expand[${index}]`);
    walk(world, copy, steps, path, index);
  }
  return copy;
}

function walk(world: World, here: Json, [step, ...rest]: string[], path: string, index: number): void {
  if (step === undefined) return;
  const included = here[step] === undefined ? INCLUDED[`${here.object}.${step}`] : undefined;
  if (included) here[step] = included(world, String(here.id));
  if (!(step in here)) throw cannot(path, index);
  const value = here[step];
  if (value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(world, item as Json, rest, path, index);
  } else if (typeof value === "object") {
    walk(world, value as Json, rest, path, index);
  } else {
    const object = referred(world, here, step, value);
    if (!object) throw cannot(path, index);
    here[step] = object;
    walk(world, object, rest, path, index);
  }
}

/** The object an id stands for. A charge's `payment_method` is a plain string at Stripe, too. */
function referred(world: World, here: Json, step: string, id: unknown): Json | null {
  if (typeof id !== "string" || !EXPANDABLE.has(step)) return null;
  if (here.object === "charge" && step === "payment_method") return null;
  const kind = KIND_OF_PREFIX[id.split("_")[0] ?? ""];
  const row = kind && world.rows.find(kind, id);
  return row ? (structuredClone(row.object) as unknown as Json) : null;
}

/** What Stripe leaves out of an object until it is asked for. */
const INCLUDED: Record<string, (world: World, id: string) => unknown> = {
  "charge.refunds": (world, charge) =>
    wholeList(
      listed(world, "refund", (refund) => refund.charge === charge),
      `/v1/charges/${charge}/refunds`,
    ),
  "customer.subscriptions": (world, customer) =>
    wholeList(
      listed(world, "subscription", (held) => held.customer === customer && held.status !== "canceled"),
      `/v1/customers/${customer}/subscriptions`,
    ),
  "invoice.confirmation_secret": (world, invoice) => {
    const intent = world.rows.all("payment_intent").find(({ unseen }) => unseen.invoice === invoice);
    return intent ? { client_secret: intent.object.client_secret, type: "payment_intent" } : null;
  },
  "invoice.payments": (world, invoice) =>
    wholeList(
      listed(world, "invoice_payment", (payment) => payment.invoice === invoice),
      `/v1/invoice_payments?invoice=${invoice}`,
    ),
};

function listed<K extends Kind>(
  world: World,
  kind: K,
  belongs: (object: Objects[K]) => boolean,
): Objects[K][] {
  const rows = world.rows.all(kind).filter(({ object }) => belongs(object));
  return rows.reverse().map(({ object }) => structuredClone(object));
}

function cannot(path: string, index: number) {
  return invalid(`This property cannot be expanded (${path}).`, `expand[${index}]`);
}
