import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { and, asc, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { trackFiles, tracks, uploads } from "@/db/schema";
import type { ArchiveEntry } from "@/db/schema/documents";
import type { Ctx } from "@/lib/acts/context";
import { type StoredStem, zipOfStems } from "@/lib/audio/stems-zip";
import type { Jobs } from "@/lib/jobs/enqueue";
import { files } from "@/lib/storage/files";
import type { UploadRow } from "./upload";

const TYPES = { stems: "application/zip", trackout: "application/zip", midi: "audio/midi" } as const;

/**
 * Makes the file that a beat's buyers get of all that its producer uploaded for it: one zip of every stem, or the latest
 * MIDI file; none when nothing is left. A beat that was sold keeps the one its certificate names.
 */
export async function packFiles(ctx: Ctx, { trackId, kind }: Jobs["pack-files"]): Promise<void> {
  const given = await ctx.db
    .select()
    .from(uploads)
    .where(and(eq(uploads.trackId, trackId), eq(uploads.purpose, kind), eq(uploads.status, "ready")))
    .orderBy(asc(uploads.createdAt), asc(uploads.id));
  const file = given.length > 0 ? await put(trackId, kind, given) : null;
  const old = await transaction(ctx.db, async (tx) => {
    const [track] = await tx.select().from(tracks).where(eq(tracks.id, trackId)).for("no key update");
    const isThis = and(eq(trackFiles.trackId, trackId), eq(trackFiles.kind, kind));
    const [former] = await tx.select().from(trackFiles).where(isThis);
    if (track?.exclusiveStatus === "sold") return file;
    if (!file) await tx.delete(trackFiles).where(isThis);
    else if (former) await tx.update(trackFiles).set(file).where(isThis);
    else await tx.insert(trackFiles).values({ trackId, kind, ...file });
    return former ?? null;
  });
  if (old && old.storageKey !== file?.storageKey) await files().remove(old.storageKey);
}

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

/** Two of one name would be one file where the zip is unpacked. */
function named(stems: StoredStem[]): StoredStem[] {
  const taken = new Map<string, number>();
  return stems.map(({ filename, open }) => {
    const count = (taken.get(filename.toLowerCase()) ?? 0) + 1;
    taken.set(filename.toLowerCase(), count);
    const [, stem, extension] = /^(.*?)(\.[^.]*)?$/.exec(filename) ?? [];
    return { filename: count === 1 ? filename : `${stem} (${count})${extension ?? ""}`, open };
  });
}
