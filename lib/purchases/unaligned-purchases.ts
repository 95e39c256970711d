import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/**
 * Purchases whose seller has more or less at Stripe than the books say, as far as we know: a refund booked and not
 * settled with them, a share held and not taken back, or taken back and not returned after the dispute was won. A sale
 * that ended meanwhile has nothing to return.
 */
export async function unalignedPurchases(db: Db, given: { before: Date; limit: number }): Promise<number[]> {
  const before = given.before.toISOString();
  const rows = await db.execute<{ id: string }>(sql`
    select distinct purchase_id id from (
      select purchase_id from refunds
      where settled_at is null and status in ('succeeded', 'failed') and created_at < ${before}
      union all
      select purchase_id from disputes join purchases p on p.id = purchase_id
      where opened_at < ${before} and ((held_minor > 0 and reversal_id is null)
        or (outcome = 'won' and reversal_id is not null and return_id is null
          and p.status in ('succeeded', 'disputed')))) waiting
    limit ${given.limit}`);
  return rows.map(({ id }) => Number(id));
}
