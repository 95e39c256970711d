import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { producers, trackCredits, tracks } from "@/db/schema";

/** A producer as credits name them. */
export type Artist = { id: number; name: string; slug: string };

/** Who made a row of `tracks`, in SQL: whose it is first, then the others as they agreed to be credited. */
export const artistsOf = sql<Artist[]>`(
  select coalesce(json_agg(json_build_object('id', made.user_id, 'name', made.name, 'slug', made.slug)
    order by made.user_id <> ${tracks}.producer_id, credits.created_at, made.user_id), '[]')
  from ${trackCredits} credits join ${producers} made on made.user_id = credits.producer_id
  where credits.track_id = ${tracks}.id)`;

/** The names of the same, as certificates and licenses give them. */
export async function readArtistNames(db: Db, trackId: number): Promise<string[]> {
  const [track] = await db.select({ artists: artistsOf }).from(tracks).where(eq(tracks.id, trackId));
  return (track?.artists ?? []).map(({ name }) => name);
}
