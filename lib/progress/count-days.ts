import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/**
 * Brings a producer's days in line with what happened on them: each play is worth one, and so are the uploads and the
 * rest as given. Answers the sum of all days, which is the producer's experience.
 */
export async function countDays(tx: Db, producerId: number): Promise<number> {
  await tx.execute(sql`
    insert into producer_days (producer_id, day, uploads, xp)
    select producer_id, day, count(*) filter (where kind = 'upload'), sum(xp)
    from xp_events where producer_id = ${producerId} group by producer_id, day order by day
    on conflict (producer_id, day) do update set uploads = excluded.uploads, xp = producer_days.plays + excluded.xp
    where (producer_days.uploads, producer_days.xp) <> (excluded.uploads, producer_days.plays + excluded.xp)`);
  await tx.execute(sql`
    update producer_days set xp = plays
    where producer_id = ${producerId} and xp <> plays and not exists (
      select from xp_events where producer_id = ${producerId} and xp_events.day = producer_days.day)`);
  const [total] = await tx.execute<{ xp: string }>(
    sql`select coalesce(sum(xp), 0) xp from producer_days where producer_id = ${producerId}`,
  );
  return Number(total?.xp);
}
