import { and, asc, eq, gt } from "drizzle-orm";
import { producers, purchases, reconciliationDifferences } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";

export type ListedDifference = typeof reconciliationDifferences.$inferSelect & {
  /** The purchase's, where it belongs to one. */
  reference: string | null;
  sellerName: string | null;
};

/** What one comparison could not explain, in the order it was found. For administrators. */
export async function listDifferences(
  ctx: Ctx,
  input: { runId: number; limit: number; cursor?: string | undefined },
): Promise<{ rows: ListedDifference[]; nextCursor: string | null }> {
  asAdmin(ctx);
  const after = input.cursor ? idOfCursor(input.cursor) : undefined;
  const found = await ctx.db
    .select({
      difference: reconciliationDifferences,
      reference: purchases.reference,
      sellerName: producers.name,
    })
    .from(reconciliationDifferences)
    .leftJoin(purchases, eq(purchases.id, reconciliationDifferences.purchaseId))
    .leftJoin(producers, eq(producers.userId, reconciliationDifferences.sellerId))
    .where(
      and(
        eq(reconciliationDifferences.runId, input.runId),
        after === undefined ? undefined : gt(reconciliationDifferences.id, after),
      ),
    )
    .orderBy(asc(reconciliationDifferences.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit).map(({ difference, ...words }) => ({ ...difference, ...words }));
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > input.limit && last ? encodeCursor([last.id]) : null };
}
