import { and, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { beatTokenMovements, beatTokenPeriods } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { HOUR, SECOND } from "@/lib/clock";
import { fail, invalid } from "@/lib/errors";
import { rowOf, type TokenPeriod, tokenPeriod } from "./token-period";

type Spending = { requestId: number; tokens: number; reason: "made" | "renewed" };

/**
 * Takes tokens for a request of whoever asks, in the transaction that opens it; of many at once no more than there are
 * get through. Fails with `tokens_used_up` and the seconds until they come back, and with `validation_failed` under
 * `tokens` when the plan never gives that many.
 */
export async function spendTokens(ctx: Ctx<Tx>, { requestId, tokens, reason }: Spending): Promise<void> {
  const period = await tokenPeriod(ctx);
  const { userId, plan, subscriptionUuid, startsAt, endsAt, allowance } = period;
  if (allowance !== null && tokens > allowance)
    invalid({
      tokens: [`Your plan gives ${allowance} a month. Spend fewer, or compare the plans at /pricing.`],
    });
  await ctx.db
    .insert(beatTokenPeriods)
    .values({
      userId,
      subscriptionUuid,
      planUuid: plan.uuid,
      startsAt,
      endsAt,
      allowance,
      createdAt: ctx.now,
    })
    .onConflictDoNothing();
  // The row is the lock: whoever comes at the same time finds what this one left.
  const [counted] = await ctx.db
    .update(beatTokenPeriods)
    .set({ used: sql`${beatTokenPeriods.used} + ${tokens}`, allowance, endsAt })
    .where(
      and(
        rowOf(period),
        allowance === null ? undefined : sql`${beatTokenPeriods.used} + ${tokens} <= ${allowance}`,
      ),
    )
    .returning({ id: beatTokenPeriods.id });
  if (!counted)
    fail("tokens_used_up", {
      retryAfter: secondsUntilMore(period, ctx.now),
      fields: { tokens: [await howManyLeft(ctx, period)] },
    });
  await ctx.db
    .insert(beatTokenMovements)
    .values({ periodId: counted.id, requestId, tokens: -tokens, reason, createdAt: ctx.now });
}

async function howManyLeft(ctx: Ctx<Tx>, period: TokenPeriod): Promise<string> {
  const [row] = await ctx.db.select().from(beatTokenPeriods).where(rowOf(period));
  const left = Math.max(0, (period.allowance ?? 0) - (row?.used ?? 0));
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(period.endsAt);
  const more = period.endsAt > ctx.now ? `on ${day}` : "with your renewal, which is on its way";
  return `You have ${left === 0 ? "no tokens" : left === 1 ? "1 token" : `${left} tokens`} left. More come ${more}.`;
}

/** A period that is over while its plan still carries is about to be renewed: the payment is on its way. */
function secondsUntilMore({ endsAt }: TokenPeriod, now: Date): number {
  const left = endsAt.getTime() - now.getTime();
  return Math.ceil((left > 0 ? left : HOUR) / SECOND);
}
