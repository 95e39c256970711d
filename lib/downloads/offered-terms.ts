import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { producers, trackCredits, type tracks } from "@/db/schema";
import { termsHash } from "@/lib/terms/resolve-terms";
import { type StandardTerms, standardTerms } from "@/lib/terms/standard-terms";

export type OfferedTerms = {
  terms: StandardTerms;
  /** SHA-256 of their canonical JSON: what is accepted, by name. */
  hash: string;
  /** Who made the track, the one who sells it first. */
  artists: string[];
};

/** What a standard license of a track says now: its producers' credit is in it. */
export async function offeredTerms(
  db: Db,
  track: Pick<typeof tracks.$inferSelect, "id" | "producerId">,
): Promise<OfferedTerms> {
  const credited = await db
    .select({ name: producers.name })
    .from(trackCredits)
    .innerJoin(producers, eq(producers.userId, trackCredits.producerId))
    .where(eq(trackCredits.trackId, track.id))
    .orderBy(sql`${producers.userId} <> ${track.producerId}`, asc(trackCredits.createdAt));
  const artists = credited.map(({ name }) => name);
  const terms = standardTerms(artists);
  return { terms, hash: termsHash(terms), artists };
}
