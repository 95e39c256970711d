import { Readable } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { createInflateRaw } from "node:zlib";
import { and, asc, eq } from "drizzle-orm";
import { type Db, transaction } from "@/db/client";
import { trackFiles, tracks, uploads } from "@/db/schema";
import type { ArchiveEntry } from "@/db/schema/documents";
import type { Ctx } from "@/lib/acts/context";
import { type StoredStem, zipOfStems } from "@/lib/audio/stems-zip";
import { enqueue, type Jobs } from "@/lib/jobs/enqueue";
import { files } from "@/lib/storage/files";
import type { UploadRow } from "./upload";

const TYPES = { stems: "application/zip", trackout: "application/zip", midi: "audio/midi" } as const;

/**
 * Makes the file that a beat's buyers get of all that its producer uploaded for it: one zip of every stem, or the latest
 * MIDI file; none when nothing is left. A beat that was sold keeps the one its certificate names. What came or went while
 * it was packed orders it again: of two that run at once the slower one may have begun with less.
 */
export async function packFiles(ctx: Ctx, { trackId, kind }: Jobs["pack-files"]): Promise<void> {
  const given = await givenFor(ctx.db, { trackId, kind });
  const file = given.length > 0 ? await put(trackId, kind, given) : null;
  const obsolete = await transaction(ctx.db, async (tx) => {
    const [track] = await tx.select().from(tracks).where(eq(tracks.id, trackId)).for("no key update");
    const isThis = and(eq(trackFiles.trackId, trackId), eq(trackFiles.kind, kind));
    const [former] = await tx.select().from(trackFiles).where(isThis);
    const isStale = !isDeepStrictEqual(idsOf(given), idsOf(await givenFor(tx, { trackId, kind })));
    if (isStale) await enqueue(tx, "pack-files", { trackId, kind });
    if (isStale || track?.exclusiveStatus === "sold")
      return file?.storageKey === former?.storageKey ? null : file;
    if (!file) await tx.delete(trackFiles).where(isThis);
    else if (former) await tx.update(trackFiles).set(file).where(isThis);
    else await tx.insert(trackFiles).values({ trackId, kind, ...file });
    return file?.storageKey === former?.storageKey ? null : former;
  });
  if (obsolete) await files().remove(obsolete.storageKey);
}

/** What is there to be packed, the first to come first. */
const givenFor = (db: Db, { trackId, kind }: Jobs["pack-files"]): Promise<UploadRow[]> =>
  db
    .select()
    .from(uploads)
    .where(and(eq(uploads.trackId, trackId), eq(uploads.purpose, kind), eq(uploads.status, "ready")))
    .orderBy(asc(uploads.createdAt), asc(uploads.id));
const idsOf = (given: UploadRow[]) => given.map(({ id }) => id);

/** Under a name that changes with what is in it, so that nobody who is downloading gets two halves. */
async function put(trackId: number, kind: keyof typeof TYPES, given: UploadRow[]) {
  const last = given.at(-1) as UploadRow;
  const contentType = TYPES[kind];
  if (kind === "midi") {
    const storageKey = `tracks/${trackId}/midi-${last.id}.mid`;
    const body = await files().readAll(last.storageKey as string);
    return { storageKey, contentType, ...(await files().put(storageKey, body, contentType)) };
  }
  const storageKey = `tracks/${trackId}/${kind}-${last.id}-${given.length}.zip`;
  const zip = zipOfStems(named(given.flatMap(stemsOf)));
  return { storageKey, contentType, ...(await files().put(storageKey, zip, contentType)) };
}

/** One upload's stems: those of its zip, or itself. */
function stemsOf({ content, storageKey, filename }: UploadRow): StoredStem[] {
  const key = storageKey as string;
  if (content?.container === "zip")
    return content.entries.map((entry) => ({ filename: entry.name, open: () => openEntry(key, entry) }));
  return [{ filename, open: async () => Readable.from((await files().read(key)).stream) }];
}

async function openEntry(key: string, { start, packed, isDeflated }: ArchiveEntry): Promise<Readable> {
  const { stream } = await files().read(key, { start, end: start + packed - 1 });
  const bytes = Readable.from(stream);
  if (!isDeflated) return bytes;
  const unpacked = createInflateRaw();
  return bytes.on("error", (error) => unpacked.destroy(error)).pipe(unpacked);
}

/** As they are called in the zip: two of one name would be one file where it is unpacked. */
function named(stems: StoredStem[]): StoredStem[] {
  const taken = new Set<string>();
  return stems.map(({ filename, open }) => {
    const plain = anywhere(filename);
    const [, stem, extension] = /^(.*?)(\.[^.]*)?$/.exec(plain) ?? [];
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem} (${count})${extension ?? ""}`;
    taken.add(name.toLowerCase());
    return { filename: name, open };
  });
}

/** Without what is no part of a file's name on some system; a drive's colon no zip can hold at all. */
const anywhere = (filename: string): string => filename.replace(/[<>:"|?*]/g, "-");
