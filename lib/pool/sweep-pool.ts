import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { invoices, poolTransfers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, HOUR } from "@/lib/clock";
import { enqueue } from "@/lib/jobs/enqueue";

const BATCH = 500;

/** Orders again what was not finished: pools that nobody could have yet, and transfers whose job was lost. */
export async function sweepPool(ctx: Ctx): Promise<{ ordered: number }> {
  const whole = await ctx.db
    .select({ id: invoices.id })
    .from(invoices)
    .where(and(gt(invoices.poolMinor, 0), isNull(invoices.splitAt)))
    .orderBy(invoices.id)
    .limit(BATCH);
  for (const { id } of whole) await enqueue(ctx.db, "book-invoice", { invoiceId: id });
  const unsent = await ctx.db
    .select({ id: poolTransfers.id })
    .from(poolTransfers)
    .where(and(eq(poolTransfers.status, "requested"), lt(poolTransfers.createdAt, after(ctx.now, -HOUR))))
    .limit(BATCH);
  for (const { id } of unsent) await enqueue(ctx.db, "send-pool-transfer", { transferId: id });
  return { ordered: whole.length + unsent.length };
}
