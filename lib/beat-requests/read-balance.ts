import { desc, eq } from "drizzle-orm";
import { beatTokenMovements, beatTokenPeriods } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { rowOf, type TokenPeriod, tokenPeriod } from "./token-period";

export type TokenMovement = Pick<
  typeof beatTokenMovements.$inferSelect,
  "id" | "requestId" | "tokens" | "reason" | "createdAt"
>;

export type TokenBalance = TokenPeriod & {
  used: number;
  /** Null for no limit. */
  left: number | null;
  /** The latest of the period, newest first. */
  movements: TokenMovement[];
};

const MOVEMENTS = 50;

/** How many tokens the signed-in user has left, until when, and where the others went. */
export async function readBalance(ctx: Ctx): Promise<TokenBalance> {
  const period = await tokenPeriod(ctx);
  const [row] = await ctx.db.select().from(beatTokenPeriods).where(rowOf(period));
  const used = row?.used ?? 0;
  const movements = row
    ? await ctx.db
        .select({
          id: beatTokenMovements.id,
          requestId: beatTokenMovements.requestId,
          tokens: beatTokenMovements.tokens,
          reason: beatTokenMovements.reason,
          createdAt: beatTokenMovements.createdAt,
        })
        .from(beatTokenMovements)
        .where(eq(beatTokenMovements.periodId, row.id))
        .orderBy(desc(beatTokenMovements.id))
        .limit(MOVEMENTS)
    : [];
  const left = period.allowance === null ? null : Math.max(0, period.allowance - used);
  return { ...period, used, left, movements };
}
