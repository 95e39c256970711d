import { and, count, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { purchases, refunds } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { about } from "@/lib/purchases/search-purchases";
import type { RefundRow } from "./refund-rows";

/** `unsettled`: with the buyer, while the seller's balance at Stripe does not say the same as the books yet. */
export const REFUND_STATES = ["requested", "failed", "unsettled", "succeeded"] as const;
export type RefundState = (typeof REFUND_STATES)[number];
export type RefundFilter = { q?: string | undefined; state?: RefundState | undefined };
export type FoundRefund = { refund: RefundRow; reference: string; title: string };

/** Everybody's refunds for the platform's admin, newest first. `q` is as for purchases. */
export async function searchRefunds(
  ctx: Ctx,
  input: RefundFilter & { limit: number; cursor?: string | undefined },
): Promise<{ rows: FoundRefund[]; nextCursor: string | null }> {
  asAdmin(ctx);
  const before = input.cursor ? idOfCursor(input.cursor) : null;
  const found = await ctx.db
    .select({
      refund: refunds,
      reference: purchases.reference,
      title: sql<string>`${purchases.track}->>'title'`,
    })
    .from(refunds)
    .innerJoin(purchases, eq(purchases.id, refunds.purchaseId))
    .where(
      and(
        input.q ? about(ctx.db, input.q) : undefined,
        isIn(input.state),
        before === null ? undefined : lt(refunds.id, before),
      ),
    )
    .orderBy(desc(refunds.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.refund.id]) : null };
}

/** How many refunds did not reach their buyers and have not been followed by one that did. */
export async function countFailedRefunds(ctx: Ctx): Promise<number> {
  asAdmin(ctx);
  const [counted] = await ctx.db
    .select({ total: count() })
    .from(refunds)
    .where(
      and(
        eq(refunds.status, "failed"),
        sql`not exists (select from refunds later where later.purchase_id = ${refunds.purchaseId}
          and later.id > ${refunds.id} and later.status = 'succeeded')`,
      ),
    );
  return counted?.total ?? 0;
}

function isIn(state: RefundState | undefined): SQL | undefined {
  if (state === "unsettled") return and(eq(refunds.status, "succeeded"), sql`${refunds.settledAt} is null`);
  return state && eq(refunds.status, state);
}
