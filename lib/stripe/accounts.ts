import type Stripe from "stripe";
import { call, StripeRefused } from "./client";

/** What a connected account may do and what Stripe still wants of it, as Stripe says it now. */
export type ConnectedAccount = {
  id: string;
  chargesEnabled: boolean;
  payoutsEnabled: boolean;
  detailsSubmitted: boolean;
  /** Field codes and words of Stripe's. `deadline` is ISO 8601. */
  requirements: {
    currentlyDue: string[];
    pastDue: string[];
    pendingVerification: string[];
    disabledReason: string | null;
    deadline: string | null;
  };
};

/** A link into Stripe's pages for the account's owner alone. It works once, and only for minutes. */
export type AccountLink = { url: string; expiresAt: Date };

/** A beat is a download: https://docs.stripe.com/connect/setting-mcc (digital goods: media). */
const BUSINESS = { mcc: "5815", product_description: "Beats, and exclusive rights to them" };

/**
 * Opens an account whose owner tells the rest on Stripe's pages. We carry Stripe's fees and disputes (facts §1) and
 * send its money out ourselves. The same key answers the same account.
 */
export async function createAccount(owner: {
  email: string;
  producerId: number;
  idempotencyKey: string;
}): Promise<ConnectedAccount> {
  const account = await call("create account", (client) =>
    client.accounts.create(
      {
        email: owner.email,
        controller: {
          stripe_dashboard: { type: "express" },
          fees: { payer: "application" },
          losses: { payments: "application" },
          requirement_collection: "stripe",
        },
        capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
        business_profile: BUSINESS,
        settings: { payouts: { schedule: { interval: "manual" } } },
        metadata: { producer: String(owner.producerId) },
      },
      { idempotencyKey: owner.idempotencyKey },
    ),
  );
  return describe(account);
}

/** The account, or null when it is no longer connected to us. */
export async function readAccount(accountId: string): Promise<ConnectedAccount | null> {
  const account = await unlessGone(() =>
    call("read account", (client) => client.accounts.retrieve(accountId)),
  );
  return account && describe(account);
}

/** Where the owner tells Stripe what it wants to know; null when the account is no longer connected to us. */
export async function onboardingLink(
  accountId: string,
  pages: { returnUrl: string; refreshUrl: string },
): Promise<AccountLink | null> {
  const link = await unlessGone(() =>
    call("create account link", (client) =>
      client.accountLinks.create({
        account: accountId,
        type: "account_onboarding",
        return_url: pages.returnUrl,
        refresh_url: pages.refreshUrl,
        collection_options: { fields: "eventually_due" },
      }),
    ),
  );
  return link && { url: link.url, expiresAt: new Date(link.expires_at * 1000) };
}

/** Where the owner of a finished account sees it and changes the bank; null when it is no longer connected to us. */
export async function dashboardLink(accountId: string): Promise<string | null> {
  const link = await unlessGone(() =>
    call("create login link", (client) => client.accounts.createLoginLink(accountId)),
  );
  return link?.url ?? null;
}

/** Asks for something of a connected account; null when it is not there, or the account is no longer ours to see. */
export async function unlessGone<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StripeRefused && ["account_invalid", "resource_missing"].includes(error.code))
      return null;
    throw error;
  }
}

/** Whether Stripe answers us at all: the cheapest authorized call there is. */
export async function stripeAnswers(): Promise<boolean> {
  return call("ping", (client) => client.balance.retrieve()).then(
    () => true,
    () => false,
  );
}

function describe(account: Stripe.Account): ConnectedAccount {
  const { currently_due, past_due, pending_verification, disabled_reason, current_deadline } =
    account.requirements ?? {};
  return {
    id: account.id,
    chargesEnabled: account.charges_enabled ?? false,
    payoutsEnabled: account.payouts_enabled ?? false,
    detailsSubmitted: account.details_submitted ?? false,
    requirements: {
      currentlyDue: currently_due ?? [],
      pastDue: past_due ?? [],
      pendingVerification: pending_verification ?? [],
      disabledReason: disabled_reason ?? null,
      deadline: current_deadline ? new Date(current_deadline * 1000).toISOString() : null,
    },
  };
}
