import { trackFiles, tracks } from "@/db/schema";
import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { sha256 } from "@/lib/ids";
import { files } from "@/lib/storage/files";
import type { House } from "./house";
import type { Person } from "./people";

type TrackRow = typeof tracks.$inferSelect;

/**
 * Puts a track of a producer's on sale at 29.99 USD, as the samples have it; `given` changes what it says. It passes for
 * one that has every file; `withFiles` makes some.
 */
export async function track(
  house: Pick<House, "db">,
  by: Person,
  given: Partial<typeof tracks.$inferInsert> = {},
): Promise<TrackRow> {
  const [made] = await house.db
    .insert(tracks)
    .values({
      producerId: by.id,
      producerName: by.name,
      title: "Summer Vibes",
      genre: "Trap",
      mood: "Dark",
      bpm: 140,
      key: "C",
      scale: "minor",
      durationMs: 60_000,
      status: "published",
      licensingType: "exclusive_only",
      exclusiveStatus: "available",
      priceMinor: 2999,
      publishedAt: new Date(),
      fileKinds: [...DELIVERABLE_FILES],
      ...given,
    })
    .returning();
  if (!made) throw new Error("no track was made");
  return made;
}

/** Gives a track its delivered files: small, but real and stored. */
export async function withFiles(house: Pick<House, "db">, made: TrackRow): Promise<TrackRow> {
  const kinds = [
    ["wav", "audio/wav"],
    ["wav_tagged", "audio/wav"],
    ["mp3_320", "audio/mpeg"],
    ["stems", "application/zip"],
  ] as const;
  for (const [kind, contentType] of kinds) {
    const content = Buffer.from(`${kind} of track ${made.id}`.repeat(20));
    const storageKey = `tracks/${made.id}/${kind}`;
    const { size } = await files().put(storageKey, content, contentType);
    await house.db
      .insert(trackFiles)
      .values({ trackId: made.id, kind, storageKey, contentType, size, sha256: sha256(content) });
  }
  return made;
}
