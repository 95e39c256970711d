import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { beatTokenPeriods, licenses, subscriptions } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { carriesFor, entitlements } from "@/lib/entitlements/entitlements";
import { calendarMonth } from "./calendar-month";

/** What somebody's tokens are for now: which stretch of time, and how many a plan gives for it. */
export type TokenPeriod = {
  userId: number;
  plan: { uuid: string; name: string; displayName: string };
  /** Whose billing period it is; null for a calendar month. */
  subscriptionUuid: string | null;
  startsAt: Date;
  endsAt: Date;
  /** Null for no limit. */
  allowance: number | null;
};

/**
 * The period of whoever asks, out of the plan that counts for them now (facts §2). It is known by subscription, plan and
 * start: so a renewal and a paid upgrade begin a full one, while a payment that failed and was made up for, or a seat
 * that was taken and given back, comes back to the one that was begun.
 */
export async function tokenPeriod(ctx: Ctx<Db>): Promise<TokenPeriod> {
  const { id: userId } = signedIn(ctx);
  const { plan, numbers } = await entitlements(ctx);
  if (!plan) throw new Error("somebody signed in has no plan");
  const allowance = numbers.beat_request_tokens ?? 0;
  const billed = await billingPeriod(ctx, userId, plan.uuid);
  return {
    userId,
    plan,
    subscriptionUuid: null,
    ...calendarMonth(ctx.now),
    ...billed,
    allowance: allowance === "unlimited" ? null : allowance,
  };
}

/** The billing period of the subscription that carries this plan for the user; nothing for a seat given by hand. */
async function billingPeriod(ctx: Ctx<Db>, userId: number, planUuid: string) {
  const [found] = await ctx.db
    .select({
      subscriptionUuid: subscriptions.uuid,
      startsAt: sql<Date>`${subscriptions.currentPeriodStart}`.mapWith(subscriptions.currentPeriodStart),
      endsAt: sql<Date>`${subscriptions.currentPeriodEnd}`.mapWith(subscriptions.currentPeriodEnd),
    })
    .from(licenses)
    .innerJoin(subscriptions, eq(subscriptions.uuid, licenses.subscriptionUuid))
    .where(
      and(
        carriesFor(userId, ctx.now),
        eq(licenses.planUuid, planUuid),
        isNotNull(subscriptions.currentPeriodStart),
        isNotNull(subscriptions.currentPeriodEnd),
      ),
    )
    .orderBy(desc(subscriptions.currentPeriodEnd), subscriptions.uuid)
    .limit(1);
  return found;
}

/** The row that counts this period's tokens. */
export const rowOf = (period: TokenPeriod) =>
  and(
    eq(beatTokenPeriods.userId, period.userId),
    sql`${beatTokenPeriods.subscriptionUuid} is not distinct from ${period.subscriptionUuid}`,
    eq(beatTokenPeriods.planUuid, period.plan.uuid),
    eq(beatTokenPeriods.startsAt, period.startsAt),
  );
