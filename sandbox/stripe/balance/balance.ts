import { own } from "../http/find";
import { page, paging } from "../http/lists";
import { created, string } from "../http/params";
import { route } from "../http/route";

import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";

type Sums = Map<string, { available: number; pending: number }>;

/** The balance is the sum of the balance transactions' nets, split by whether their day has come. */
function sums(act: Act): Sums {
  ripen(act);
  const { object: account } = act.world.rows.find("account", act.scope) ?? {};
  const found: Sums = new Map([[account?.default_currency ?? "usd", { available: 0, pending: 0 }]]);
  for (const { object } of act.world.rows.all("balance_transaction", act.scope)) {
    const sum = found.get(object.currency) ?? { available: 0, pending: 0 };
    if (object.status === "available") sum.available += object.net;
    else sum.pending += object.net;
    found.set(object.currency, sum);
  }
  return found;
}

function ripen(act: Act): void {
  const now = seconds(act.world);
  for (const row of act.world.rows.all("balance_transaction", act.scope)) {
    if (row.object.status === "available" || row.object.available_on > now) continue;
    row.object.status = "available";
    act.world.rows.saved(row);
  }
}

/** What the act's account can pay out or transfer now, in minor units. */
export function availableBalance(act: Act, currency: string): number {
  return sums(act).get(currency)?.available ?? 0;
}

/** https://docs.stripe.com/api/balance/balance_object */
export function balanceOf(act: Act): object {
  const entries = [...sums(act)].map(([currency, { available, pending }]) => ({
    currency,
    available,
    pending,
  }));
  const list = (name: "available" | "pending") =>
    entries.map((entry) => ({
      amount: entry[name],
      currency: entry.currency,
      source_types: { card: entry[name] },
    }));
  const platform = act.scope === act.world.keys.platform;
  const reserved = entries.map(({ currency }) => ({ amount: 0, currency }));
  return {
    object: "balance",
    available: list("available"),
    ...(platform && { connect_reserved: reserved }),
    livemode: false,
    pending: list("pending"),
  };
}

/** Makes all pending money available at once, as if the days had passed. */
export function makeAvailable(act: Act): void {
  const now = seconds(act.world);
  for (const row of act.world.rows.all("balance_transaction", act.scope)) {
    if (row.object.status === "available") continue;
    row.object.available_on = now;
    row.object.status = "available";
    act.world.rows.saved(row);
  }
  emit(act, "balance.available", balanceOf(act));
}

export const balanceRoutes = [
  route("GET", "/v1/balance", {}, balanceOf),
  route(
    "GET",
    "/v1/balance_transactions",
    { ...paging, created, currency: string, payout: string, source: string, type: string },
    (act, { created: when, currency, payout, source, type, ...cursor }) => {
      ripen(act);
      const paid = payout ? entriesOfPayout(act, payout) : null;
      const rows = act.world.rows
        .all("balance_transaction", act.scope)
        .filter(
          ({ id, object }) =>
            (!when || when(object.created)) &&
            (!currency || object.currency === currency) &&
            (!paid || paid.has(id)) &&
            (!source || object.source === source) &&
            (!type || object.type === type),
        );
      return page(rows, cursor, "/v1/balance_transactions");
    },
  ),
  route("GET", "/v1/balance_transactions/:transaction", {}, (act, _params, id = "") => {
    ripen(act);
    return own(act, "balance_transaction", id).object;
  }),
];

/** What an automatic payout paid, and the payout's own entry. */
function entriesOfPayout(act: Act, id: string): Set<string> {
  const { object, unseen } = own(act, "payout", id, "payout");
  return new Set([...unseen.pays, String(object.balance_transaction)]);
}
