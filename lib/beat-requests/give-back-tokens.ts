import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { beatTokenMovements, beatTokenPeriods } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";

/**
 * Gives back what the present run of a request cost, to the period that it was taken from, so that nobody ever has more
 * than their allowance; a period that is over gets nothing, as nothing carries over. Answers how many came back.
 */
export async function giveBackTokens(ctx: Ctx<Tx>, { requestId }: { requestId: number }): Promise<number> {
  const [spent] = await ctx.db
    .select({
      periodId: beatTokenPeriods.id,
      tokens: sql<number>`-${beatTokenMovements.tokens}`.mapWith(Number),
      endsAt: beatTokenPeriods.endsAt,
    })
    .from(beatTokenMovements)
    .innerJoin(beatTokenPeriods, eq(beatTokenPeriods.id, beatTokenMovements.periodId))
    .where(and(eq(beatTokenMovements.requestId, requestId), lt(beatTokenMovements.tokens, 0)))
    .orderBy(desc(beatTokenMovements.id))
    .limit(1);
  if (!spent || spent.endsAt <= ctx.now) return 0;
  const { periodId, tokens } = spent;
  await ctx.db
    .update(beatTokenPeriods)
    .set({ used: sql`${beatTokenPeriods.used} - ${tokens}` })
    .where(eq(beatTokenPeriods.id, periodId));
  await ctx.db
    .insert(beatTokenMovements)
    .values({ periodId, requestId, tokens, reason: "deleted", createdAt: ctx.now });
  return tokens;
}
