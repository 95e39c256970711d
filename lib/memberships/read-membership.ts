import { and, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invoices } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { type Entitlements, entitlements } from "@/lib/entitlements/entitlements";
import { planRow } from "@/lib/plans/find-plan";
import type { Invoice } from "@/lib/subscriptions/follow-invoices";
import { enqueueSubscription } from "@/lib/subscriptions/order-settlement";
import { hasEnded, type Subscription } from "@/lib/subscriptions/states";
import { openInvoiceOf } from "./pay-open-invoice";
import { membershipOf } from "./standing";

type PlanName = { uuid: string; name: string; displayName: string };
export type Membership = {
  /** What the account may do counts by this plan, whoever pays for it. */
  counts: NonNullable<Entitlements["plan"]>;
  /** What they pay for, or last paid for; null for who never did. */
  subscription: Subscription | null;
  plan: PlanName | null;
  /** What it becomes at the renewal, where that is another plan. */
  nextPlan: PlanName | null;
  openInvoice: Invoice | null;
};

/** The signed-in user's membership, out of our own rows: asking Stripe is not needed to show it. */
export async function readMembership(ctx: Ctx): Promise<Membership> {
  const { id: userId } = signedIn(ctx);
  const [held, { plan: counts }, openInvoice] = await Promise.all([
    membershipOf(ctx.db, userId),
    entitlements(ctx),
    openInvoiceOf(ctx.db, userId),
  ]);
  if (!counts) throw new Error(`user ${userId} has no plan`);
  const [plan, nextPlan] = await Promise.all([
    held && named(ctx.db, held.planUuid),
    held?.nextPlanUuid ? named(ctx.db, held.nextPlanUuid) : null,
  ]);
  return { counts, subscription: held, plan, nextPlan, openInvoice };
}

/**
 * The same, while the member waits for a payment to be confirmed: whoever waits also has Stripe asked, so that a lost
 * event makes nobody wait.
 */
export async function awaitMembership(ctx: Ctx): Promise<Membership & { declined: boolean }> {
  const membership = await readMembership(ctx);
  const { subscription } = membership;
  if (!subscription || hasEnded(subscription)) return { ...membership, declined: false };
  await enqueueSubscription(ctx.db, subscription.uuid);
  return { ...membership, declined: await wasDeclined(ctx.db, subscription.uuid) };
}

/** Whether the last try to pay what is open failed. It may be out of date for a moment. */
async function wasDeclined(db: Db, subscriptionUuid: string): Promise<boolean> {
  const tried = await db
    .select({ id: invoices.id })
    .from(invoices)
    .where(
      and(
        eq(invoices.subscriptionUuid, subscriptionUuid),
        eq(invoices.status, "open"),
        gt(invoices.attemptCount, 0),
      ),
    )
    .limit(1);
  return tried.length > 0;
}

async function named(db: Db, planUuid: string): Promise<PlanName> {
  const { uuid, name, displayName } = await planRow(db, planUuid);
  return { uuid, name, displayName };
}
