import type { InvoiceLine } from "@/db/schema/documents";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { Currency } from "@/lib/money";
import { ensurePrice } from "@/lib/plans/ensure-price";
import { type PaidPlan, paidPlan, planRow } from "@/lib/plans/find-plan";
import { previewUpgrade } from "@/lib/stripe/billing-invoices";
import { readSubscription, type StripeSubscription } from "@/lib/stripe/billing-subscriptions";
import { isPeriodPaid } from "@/lib/subscriptions/period-paid";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import type { Subscription } from "@/lib/subscriptions/states";
import { type Step, stepTo } from "./plan-step";
import { openedMembership, requirePaid } from "./standing";

export type ChangePreview = {
  step: Step;
  plan: PaidPlan;
  /** What is charged at once; in minor units. */
  dueMinor: number;
  currency: Currency;
  /** When the plan counts. */
  from: Date;
  /** What each renewal costs then, and when the first one is. */
  renewalMinor: number;
  renewsAt: Date;
  /** How what is due adds up; empty when nothing is. */
  lines: InvoiceLine[];
  /** The second that it is reckoned for: hand it back, and exactly this is charged. */
  reckonedAt: Date;
};

/** What changing to another plan costs now and what it changes when. Nothing is changed yet. */
export async function previewChange(ctx: Ctx, input: { plan: string }): Promise<ChangePreview> {
  const plan = await paidPlan(ctx, input.plan);
  const { step, seen } = await changeOf(ctx, plan);
  const reckonedAt = within(seen, ctx.now);
  const bill =
    step === "upgrade"
      ? await previewUpgrade(seen, { priceId: await ensurePrice(ctx.db, priceOf(plan)), at: reckonedAt })
      : { dueMinor: 0, lines: [] };
  return {
    step,
    plan,
    dueMinor: bill.dueMinor,
    lines: bill.lines,
    currency: plan.currency,
    from: step === "downgrade" ? seen.periodEnd : reckonedAt,
    renewalMinor: plan.priceMinor,
    renewsAt: seen.periodEnd,
    reckonedAt,
  };
}

export type Change = { step: Step; subscription: Subscription; seen: StripeSubscription };

/**
 * How the signed-in member's paid membership stands right now, and what choosing this plan would mean for it. Up is not
 * offered while a renewal waits for its payment, about an hour: Stripe would credit the month as if it were paid.
 */
export async function changeOf(ctx: Ctx, plan: PaidPlan): Promise<Change> {
  const held = await openedMembership(ctx.db, signedIn(ctx).id);
  const subscription = await settleSubscription(ctx, { subscriptionUuid: held.uuid });
  requirePaid(subscription);
  const [seen, paid] = await Promise.all([
    readSubscription(held.stripeId),
    planRow(ctx.db, subscription.planUuid),
  ]);
  const step = stepTo(plan, { paid, nextPlanUuid: subscription.nextPlanUuid });
  if (step === "upgrade" && !(await isPeriodPaid(ctx.db, subscription))) fail("membership_renewing");
  return { step, subscription, seen };
}

export const priceOf = ({ uuid: planUuid, currency }: PaidPlan) => ({ planUuid, currency });

/** A second of the period that runs, as Stripe wants it, whatever our clock says. */
export function within({ periodStart, periodEnd }: StripeSubscription, at: Date): Date {
  const second = Math.floor(at.getTime() / 1000) * 1000;
  return new Date(Math.min(Math.max(second, periodStart.getTime()), periodEnd.getTime()));
}
