import type { Kind } from "../state/objects";
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
  "destination",
  "destination_payment",
  "destination_payment_refund",
  "failure_balance_transaction",
  "fee",
  "latest_charge",
  "on_behalf_of",
  "originating_transaction",
  "payment_intent",
  "payment_method",
  "source",
  "source_refund",
  "source_transaction",
  "source_transfer",
  "source_transfer_reversal",
  "transfer",
  "transfer_reversal",
]);

const KIND_OF_PREFIX: Record<string, Kind> = {
  acct: "account",
  fee: "application_fee",
  txn: "balance_transaction",
  ch: "charge",
  py: "charge",
  cus: "customer",
  dp: "dispute",
  du: "dispute",
  fr: "fee_refund",
  pi: "payment_intent",
  pm: "payment_method",
  po: "payout",
  re: "refund",
  pyr: "refund",
  tr: "transfer",
  trr: "transfer_reversal",
};

type Json = { [name: string]: unknown };

/** Replaces ids by their objects along dotted paths; `data.` walks a list. At most four levels, as at Stripe. */
export function expand(world: World, object: object, paths: Raw | undefined): object {
  if (paths === undefined) return object;
  const copy = structuredClone(object) as Json;
  const list = typeof paths === "string" ? [paths] : Object.values(paths);
  for (const [index, path] of list.entries()) {
    if (typeof path !== "string") throw invalid("Invalid array", "expand");
    const steps = path.split(".");
    if (steps.filter((step) => step !== "data").length > 4)
      throw invalid("You cannot expand more than 4 levels of a property", `expand[${index}]`);
    walk(world, copy, steps, path, index);
  }
  return copy;
}

function walk(world: World, here: Json, [step, ...rest]: string[], path: string, index: number): void {
  if (step === undefined) return;
  if (step === "refunds" && here.object === "charge" && !here.refunds)
    here.refunds = refundsOf(world, String(here.id));
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

function refundsOf(world: World, charge: string) {
  const refunds = world.rows.all("refund").filter((row) => row.object.charge === charge);
  return wholeList(
    refunds.reverse().map((row) => structuredClone(row.object)),
    `/v1/charges/${charge}/refunds`,
  );
}

function cannot(path: string, index: number) {
  return invalid(`This property cannot be expanded (${path}).`, `expand[${index}]`);
}
