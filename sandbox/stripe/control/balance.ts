import { enter } from "../balance/enter";
import { onItsOwn, type World } from "../world";
import { the } from "./the";

type Stray = {
  /** The platform's own when left out. */
  account?: string;
  amount: number;
  currency?: string;
};

/** What happens to a balance beside payments: the platform's own money, and mistakes for those who compare. */
export function balanceControl(world: World) {
  return {
    /** The platform sends money of its own to Stripe. */
    topUp({ amount, currency = "usd" }: { amount: number; currency?: string }) {
      return enter(onItsOwn(world), { type: "topup", amount, currency, source: null }).object;
    },
    /** Money that moves without a reason that anyone knows. */
    strayEntry({ account, amount, currency = "usd" }: Stray) {
      return enter(onItsOwn(world, account), { type: "adjustment", amount, currency, source: null }).object;
    },
    /** Another amount or currency than it was, fee and net adjusted to it. */
    changeEntry({ entry, amount, currency }: { entry: string; amount?: number; currency?: string }) {
      const row = the(world, "balance_transaction", entry);
      Object.assign(row.object, { ...(amount !== undefined && { amount }), ...(currency && { currency }) });
      row.object.net = row.object.amount - row.object.fee;
      world.rows.saved(row);
      return row.object;
    },
    /** As if the charge that it was of had never come to be on the balance. */
    loseEntry({ entry }: { entry: string }) {
      const row = the(world, "balance_transaction", entry);
      const charge = the(world, "charge", String(row.object.source));
      charge.object.balance_transaction = null;
      world.rows.saved(charge);
      world.rows.remove(row);
    },
  };
}
