import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { producerDays, trackCredits, trackDays } from "@/db/schema";

/**
 * Adds one play or download to the day (UTC) of a track and of each producer credited on it. Whoever raises days does
 * it through here: the track first, then the producers by their ids, so that two at once never wait for each other.
 */
export async function raiseDays(
  tx: Db,
  { trackId, at, of }: { trackId: number; at: Date; of: "plays" | "downloads" },
): Promise<void> {
  const day = at.toISOString().slice(0, 10);
  const column = sql.identifier(of);
  await tx.execute(sql`
    insert into ${trackDays} (track_id, day, ${column}) values (${trackId}, ${day}, 1)
    on conflict (track_id, day) do update set ${column} = ${trackDays}.${column} + 1`);
  await tx.execute(sql`
    insert into ${producerDays} (producer_id, day, ${column})
    select producer_id, ${day}::date, 1 from ${trackCredits} where track_id = ${trackId} order by producer_id
    on conflict (producer_id, day) do update set ${column} = ${producerDays}.${column} + 1`);
}
