import { asProducer, type Ctx } from "@/lib/acts/context";
import { type Earnings, earningsOf } from "@/lib/finances/earnings";
import { listPayouts } from "@/lib/payouts/list-payouts";
import type { Payout } from "@/lib/payouts/states";
import { readBalance, type StripeBalance } from "@/lib/stripe/balance";
import { connectAnswers } from "./connect-answers";
import { syncedProducer } from "./connect-status";
import { standingOf } from "./standing";

export type ConnectFinances = {
  connected: boolean;
  payoutsEnabled: boolean;
  /** What our books say, a line a currency in which anything ever happened. */
  earnings: Earnings[];
  /** What lies on the account at Stripe now, a line a currency; null without a connected account. */
  atStripe: StripeBalance[] | null;
  /** The newest ten. */
  payouts: Payout[];
};

/**
 * The signed-in producer's money: what our books say of it, what lies at Stripe now, and the last payouts. Fails
 * `connect_unavailable` when Stripe does not answer.
 */
export async function connectFinances(ctx: Ctx): Promise<ConnectFinances> {
  const producer = await syncedProducer(ctx);
  const { connected, payoutsEnabled } = standingOf(producer);
  const accountId = connected ? producer.stripeAccountId : null;
  const [earnings, { rows: payouts }, atStripe] = await Promise.all([
    earningsOf(ctx.db, asProducer(ctx).id),
    listPayouts(ctx, { limit: 10 }),
    accountId ? connectAnswers(() => readBalance(accountId)) : null,
  ]);
  return { connected, payoutsEnabled, earnings, atStripe, payouts };
}
