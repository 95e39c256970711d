import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { dayOf } from "@/lib/calendar";
import { weightsAt } from "@/lib/contribution/weights-at";

/**
 * What every producer contributes as of today, written down once a day: by this all of the day's invoices are split,
 * and each split can be followed afterwards. Answers the day.
 */
export async function takeWeights(tx: Tx, now: Date): Promise<string> {
  const day = dayOf(now);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('pool-weights'))`);
  const [taken] = await tx.execute(sql`select from pool_weights where day = ${day} limit 1`);
  if (taken) return day;
  await tx.execute(sql`
    insert into pool_weights (day, producer_id, weight, tracks, plays, excluded)
    select ${day}::date, producer_id, weight, tracks, plays, excluded from (${weightsAt(now)}) weights`);
  return day;
}
