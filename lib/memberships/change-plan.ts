import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { crashPoint } from "@/lib/crash-point";
import { fail } from "@/lib/errors";
import { ensurePrice } from "@/lib/plans/ensure-price";
import { type PaidPlan, paidPlan } from "@/lib/plans/find-plan";
import { readPayable, renewAt, upgrade } from "@/lib/stripe/billing-subscriptions";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import type { Paying } from "./open-subscription";
import { type Change, changeOf, priceOf, within } from "./preview-change";

/** For how long a preview's reckoning holds. */
const HOLDS_FOR = 15 * MINUTE;

export type PlanChange = {
  /** `pro`. */
  plan: string;
  /** The second of the preview that the member saw: what it said is then what is charged. Now, when left out. */
  reckonedAt?: Date | undefined;
};

/**
 * Changes to another plan: up at once, charging the difference against what is paid; down at the renewal; back to the
 * plan that is paid takes a downgrade back. Asking again changes nothing. `clientSecret` is given when the bank wants
 * the member to confirm, or the saved card was declined: until that is paid the plan stays.
 */
export async function changePlan(ctx: Ctx, input: PlanChange): Promise<Paying> {
  const plan = await paidPlan(ctx, input.plan);
  const change = await changeOf(ctx, plan);
  const clientSecret = await take(ctx, plan, change, input.reckonedAt ?? ctx.now);
  const { uuid: subscriptionUuid } = change.subscription;
  if (change.step !== "none") await note(ctx, subscriptionUuid, change.step, plan);
  return { subscription: await settleSubscription(ctx, { subscriptionUuid }), clientSecret };
}

async function take(ctx: Ctx, plan: PaidPlan, change: Change, reckonedAt: Date): Promise<string | null> {
  const { step, seen } = change;
  if (step === "none") return null;
  const priceId = await ensurePrice(ctx.db, priceOf(plan));
  if (step !== "upgrade") {
    await renewAt(seen, priceId);
    return null;
  }
  // It was ordered before, and waits for the member's bank.
  if (seen.pendingPriceId === priceId) return (await readPayable(seen.id)).clientSecret;
  if (reckonedAt < after(ctx.now, -HOLDS_FOR) || reckonedAt > after(ctx.now, HOLDS_FOR))
    fail("price_changed");
  const { clientSecret } = await upgrade({ subscription: seen, priceId, at: within(seen, reckonedAt) });
  crashPoint("change:after-upgrade");
  return clientSecret;
}

async function note(ctx: Ctx, uuid: string, step: Change["step"], { name }: PaidPlan): Promise<void> {
  await audit(ctx, ctx.db, `subscription.${step}`, `subscription:${uuid}`, { plan: name });
}
