import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { weightsAt } from "@/lib/contribution/weights-at";
import { placesOf } from "./rank-period";

/**
 * Each producer's share of what the catalog contributes, in percent: what a subscription paid now would bring them. It
 * is of all who can be paid out to and, for one who cannot, of them and oneself: the share it would be. Not public.
 */
export async function rankContribution(tx: Tx, now: Date): Promise<void> {
  await tx.execute(sql`
    create temporary table contributed on commit drop as
    select 'contribution' metric, producer_id id, 100 * weight / (
      coalesce(sum(weight) filter (where not excluded) over (), 0) + case when excluded then weight else 0 end) value
    from (${weightsAt(now)}) weights where weight > 0`);
  await tx.execute(placesOf("all", sql`select * from contributed`, sql`(select count(*) from contributed)`));
  await tx.execute(sql`
    insert into leaderboards (period, metric, population, updated_at)
    select 'all', 'contribution', count(*), ${now.toISOString()} from contributed`);
}
