import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Currency } from "@/lib/money";

/**
 * What lies on a seller's account at Stripe and may have to leave it again, in minor units: what disputes hold and
 * refunds took while that has not been fetched from the account, and payments that are no sale, or not yet.
 */
export async function heldBackMinor(
  db: Db,
  { sellerId, currency }: { sellerId: number; currency: Currency },
): Promise<number> {
  const [held] = await db.execute<{ minor: string }>(sql`
    select coalesce(sum(minor), 0) minor from (
      select held_minor minor from disputes
      where seller_id = ${sellerId} and currency = ${currency} and outcome in ('open', 'lost') and reversal_id is null
      union all
      select amount_minor from refunds
      where seller_id = ${sellerId} and currency = ${currency} and status = 'succeeded' and settled_at is null
      union all
      select -e.amount_minor from purchases p
        join ledger_transactions t on t.purchase_id = p.id
        join ledger_entries e on e.transaction_id = t.id and e.currency = ${currency}
        join ledger_accounts a on a.id = e.account_id and a.kind = 'unearned'
      where p.seller_id = ${sellerId} and p.status in ('review', 'refunding')) held`);
  return Number(held?.minor ?? 0);
}
