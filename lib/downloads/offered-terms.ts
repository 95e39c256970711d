import type { Db } from "@/db/client";
import { readArtistNames } from "@/lib/credits/artists";
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
export async function offeredTerms(db: Db, track: { id: number }): Promise<OfferedTerms> {
  const artists = await readArtistNames(db, track.id);
  const terms = standardTerms(artists);
  return { terms, hash: termsHash(terms), artists };
}
