import { balanceOf, makeAvailable } from "../balance/balance";
import { advancePayout, failPayout, payOutAutomatically } from "../balance/payouts";
import { addAccount, changed, connected, type NewAccount, tell } from "../connect/account";
import { deauthorize } from "../connect/deauthorize";
import { judgeAccount, requirements } from "../connect/requirements";
import { onItsOwn, type World } from "../world";
import { actOn, the } from "./the";

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

/** What account owners, Stripe's reviewers and the sellers' banks do. */
export function accountControl(world: World) {
  return {
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
      const row = the(world, "payout", payout);
      advancePayout(actOn(world, row), row);
      return row.object;
    },
    failPayout({ payout, code }: { payout: string; code?: string }) {
      const row = the(world, "payout", payout);
      failPayout(actOn(world, row), row, code);
      return row.object;
    },
  };
}
