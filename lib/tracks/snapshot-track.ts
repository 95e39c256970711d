import type { tracks } from "@/db/schema";
import type { PurchasedTrack } from "@/db/schema/documents";

/** A track as a certificate names it for good, with the artists credited now. */
export function snapshotTrack(track: typeof tracks.$inferSelect, artists: string[]): PurchasedTrack {
  const { title, genre, mood, bpm, key, scale, durationMs, releaseDate, isrc } = track;
  return { title, artists, genre, mood, bpm, key, scale, durationMs, releaseDate, isrc };
}
