import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { plans, subscriptions } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { OWING } from "@/lib/subscriptions/states";

/** The plan whose payment failed, for the banner on every page; null when nothing is owed. One look at an index. */
export async function pastDue(ctx: Ctx<Db>): Promise<{ plan: string } | null> {
  if (ctx.actor.kind !== "user") return null;
  const [owed] = await ctx.db
    .select({ plan: plans.displayName })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.uuid, subscriptions.planUuid))
    .where(and(eq(subscriptions.userId, ctx.actor.id), inArray(subscriptions.status, [...OWING])))
    .limit(1);
  return owed ?? null;
}
