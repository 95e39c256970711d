import { call, StripeRefused } from "./client";

/** What a connected account may do, as Stripe says it now. */
export type ConnectedAccount = {
  id: string;
  chargesEnabled: boolean;
  payoutsEnabled: boolean;
  detailsSubmitted: boolean;
};

/** The account, or null when it is no longer connected to us. */
export async function readAccount(accountId: string): Promise<ConnectedAccount | null> {
  try {
    const account = await call("read account", (client) => client.accounts.retrieve(accountId));
    return {
      id: account.id,
      chargesEnabled: account.charges_enabled ?? false,
      payoutsEnabled: account.payouts_enabled ?? false,
      detailsSubmitted: account.details_submitted ?? false,
    };
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
