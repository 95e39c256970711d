import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { disputes, licenseCertificates, purchases } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { about } from "@/lib/purchases/search-purchases";

export type DisputeRow = typeof disputes.$inferSelect;
export type DisputeOutcome = DisputeRow["outcome"];
export type DisputeFilter = { q?: string | undefined; outcome?: DisputeOutcome | undefined };
export type FoundDispute = {
  dispute: DisputeRow;
  reference: string;
  title: string;
  /** Whether there is a certificate to prove anything with. */
  hasEvidence: boolean;
};

/** Everybody's disputes for the platform's admin, newest first. `q` is as for purchases. */
export async function searchDisputes(
  ctx: Ctx,
  input: DisputeFilter & { limit: number; cursor?: string | undefined },
): Promise<{ rows: FoundDispute[]; nextCursor: string | null }> {
  asAdmin(ctx);
  const found = await ctx.db
    .select({
      dispute: disputes,
      reference: purchases.reference,
      title: sql<string>`${purchases.track}->>'title'`,
      hasEvidence: sql<boolean>`${licenseCertificates.id} is not null`,
    })
    .from(disputes)
    .innerJoin(purchases, eq(purchases.id, disputes.purchaseId))
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(
      and(
        input.q ? about(ctx.db, input.q) : undefined,
        input.outcome && eq(disputes.outcome, input.outcome),
        input.cursor ? after(input.cursor) : undefined,
      ),
    )
    .orderBy(desc(disputes.openedAt), desc(disputes.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = found.length > input.limit ? rows.at(-1)?.dispute : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.openedAt.getTime(), last.id]) : null };
}

function after(cursor: string): SQL {
  const [time, id] = decodeCursor(cursor, 2);
  return sql`(${disputes.openedAt}, ${disputes.id}) < (to_timestamp(${Number(time)}::float8 / 1000), ${String(id)})`;
}
