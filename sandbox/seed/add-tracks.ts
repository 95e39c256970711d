import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { trackFiles, tracks } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { files } from "@/lib/storage/files";
import { type ExclusiveConfig, SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import type { Say } from "../say";
import { makeTrackFiles } from "./audio/make-track-files";
import { renderThreads, type Threads } from "./audio/render-threads";
import { COMPOSITION_NAMES } from "./covers/compositions/all";
import { drawCover } from "./covers/draw-cover";
import { randomFrom } from "./random";
import type { SeedTrack } from "./tracks";

export type Catalog = {
  list: SeedTrack[];
  /** By slug. */
  producers: Map<string, { id: number; name: string }>;
  /** Of the audio. */
  seconds: number;
  /** When the newest of them came out, about. */
  newest?: Date;
  say: Say;
};

const SAID_EVERY = 6;

/** The system's terms mostly, and the other two offers that producers make (facts §4). */
const TERMS: (ExclusiveConfig | null)[] = [
  null,
  null,
  { ...SYSTEM_DEFAULT, publishing_producer: 30, publishing_licensee: 70, producer_royalty: 5 },
  {
    ...SYSTEM_DEFAULT,
    publishing_producer: 0,
    publishing_licensee: 100,
    producer_royalty: 0,
    transferable: true,
  },
];

/** Writes the tracks in this order, the newest first, and renders their audio and covers. Returns their ids. */
export async function addTracks(db: Database, catalog: Catalog): Promise<number[]> {
  const drafts: Draft[] = [];
  // The oldest gets the lowest id, and the same track the same id in every sandbox.
  for (const [place, track] of [...catalog.list.entries()].reverse())
    drafts.unshift(await addDraft(db, catalog, track, place));
  const threads = renderThreads();
  let ready = 0;
  try {
    await Promise.all(
      drafts.map(async (draft, place) => {
        await publish(db, draft, { seconds: catalog.seconds, threads, place });
        ready++;
        if (ready % SAID_EVERY === 0 || ready === drafts.length)
          catalog.say(`  ${ready} of ${drafts.length} beats rendered, latest “${draft.track.title}”`);
      }),
    );
  } finally {
    await threads.close();
  }
  return drafts.map(({ id }) => id);
}

type Draft = { id: number; track: SeedTrack; publishedAt: Date };

async function addDraft(
  db: Database,
  { producers, newest = new Date() }: Catalog,
  track: SeedTrack,
  place: number,
): Promise<Draft> {
  const { producer: slug, price, ...described } = track;
  const producer = producers.get(slug);
  if (!producer) throw new Error(`“${track.title}” is by nobody: ${slug}`);
  const random = randomFrom("track", track.title);
  const publishedAt = after(newest, -(2 + place * 5 + random.next() * 4) * DAY);
  const [row] = await db
    .insert(tracks)
    .values({
      ...described,
      producerId: producer.id,
      producerName: producer.name,
      durationMs: 0,
      priceMinor: price,
      licensingType: price === null ? "non_exclusive_only" : random.chance(0.4) ? "exclusive_only" : "both",
      exclusiveStatus: price === null ? "not_available" : "available",
      exclusiveConfig: price === null ? null : random.pick(TERMS),
      releaseDate: publishedAt.toISOString().slice(0, 10),
      createdAt: publishedAt,
    })
    .returning({ id: tracks.id });
  if (!row) throw new Error(`“${track.title}” was not written`);
  return { id: row.id, track, publishedAt };
}

async function publish(
  db: Database,
  { id, track, publishedAt }: Draft,
  { seconds, threads, place }: { seconds: number; threads: Threads; place: number },
): Promise<void> {
  const spec = { ...track, seed: track.title, seconds };
  const [made, cover] = await Promise.all([
    makeTrackFiles(spec, files(), `tracks/${id}`, threads.render),
    putCover(id, track, place),
  ]);
  await db
    .insert(trackFiles)
    .values(made.files.map(({ key, ...file }) => ({ ...file, storageKey: key, trackId: id })));
  const { durationMs, peaks } = made;
  await db
    .update(tracks)
    .set({ durationMs, peaks, ...cover, status: "published", publishedAt })
    .where(eq(tracks.id, id));
}

/** Neighbors in the catalog get different compositions, and each file a name that changes with its content. */
async function putCover(id: number, track: SeedTrack, place: number) {
  const { large, small, contentType } = await drawCover({
    ...track,
    seed: track.title,
    composition: COMPOSITION_NAMES[place % COMPOSITION_NAMES.length],
  });
  const version = createHash("sha256").update(large).digest("hex").slice(0, 12);
  const keys = {
    coverKey: `tracks/${id}/cover-${version}.jpg`,
    coverThumbKey: `tracks/${id}/cover-${version}-small.jpg`,
  };
  await files().put(keys.coverKey, large, contentType);
  await files().put(keys.coverThumbKey, small, contentType);
  return keys;
}
