import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { trackCredits, tracks } from "@/db/schema";
import { completeMetadata } from "./complete-metadata";

/** What a track is worth to a producer, once each (facts §6). */
export const TRACK_XP = { upload: 100, metadata: 50, collaboration: 25 } as const;

/**
 * Gives a producer what their tracks are worth and was not given yet. A track counts for everyone credited on it from
 * its first publication on, and goes on counting when it is taken down; its metadata counts for whose it is.
 */
export async function giveTrackXp(tx: Db, producerId: number, now: Date): Promise<void> {
  const others = sql`from track_credits other where other.track_id = ${tracks.id} and other.producer_id <> ${producerId}`;
  await tx.execute(sql`
    insert into xp_events (producer_id, kind, subject, xp, day)
    select ${producerId}, given.kind::xp_kind, ${tracks.id}::text, given.xp, (given.at at time zone 'UTC')::date
    from ${trackCredits}
    join ${tracks} on ${tracks.id} = ${trackCredits.trackId}
    left join xp_events seen on seen.producer_id = ${producerId} and seen.kind = 'upload' and seen.subject = ${tracks.id}::text
    cross join lateral (values
      ('upload', ${TRACK_XP.upload}::int, true, ${tracks.publishedAt}),
      -- Nothing tells when a track was completed: with its publication, or else when it is seen to be.
      ('metadata', ${TRACK_XP.metadata}, ${tracks.producerId} = ${producerId} and ${completeMetadata},
        case when seen.subject is null then ${tracks.publishedAt} else ${now.toISOString()} end),
      ('collaboration', ${TRACK_XP.collaboration}, exists (select ${others}),
        greatest(${tracks.publishedAt}, ${trackCredits.createdAt}, (select min(other.created_at) ${others})))
    ) given (kind, xp, earned, at)
    where ${trackCredits.producerId} = ${producerId} and ${tracks.publishedAt} <= ${now.toISOString()}
      and ${tracks.status} <> 'draft' and given.earned
    on conflict do nothing`);
}
