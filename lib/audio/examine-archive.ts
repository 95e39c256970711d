import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { pipeline, Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { ArchiveEntry } from "@/db/schema/documents";
import type { Examined } from "./examine";
import { readArchive, UnreadableArchive } from "./read-archive";
import { SNIFFED_BYTES, sniff } from "./sniff";
import { openSound } from "./sound";
import { fileSource, type Source } from "./source";
import { UnreadableSound } from "./unreadable";

export const MOST_STEMS = 64;
/** Unpacked, in bytes: one of them, and all together. */
const LARGEST_STEM = 512 * 1024 * 1024;
const LARGEST_ARCHIVE = 2 * 1024 ** 3;
const A_READ = 256 * 1024;

/**
 * Hears every stem of an archive, or the one that came by itself, to its end. What an entry says of its length is held
 * against what comes out of it, so that a bomb ends where it begins. Throws `UnreadableSound`, naming the entry.
 */
export async function examineArchive(
  source: Source,
  folder: string,
  tell: (part: number) => void,
): Promise<Examined> {
  if (sniff(source.read(0, SNIFFED_BYTES)) !== "zip") {
    const sound = openSound(source);
    await hear(source, source.size, tell);
    const { container, sampleRate, channels, bits } = sound;
    return { content: { container, sampleRate, channels, bits } };
  }
  const entries = listed(source);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST_ARCHIVE) throw new UnreadableSound("archive_too_large", "Too much in one archive.");
  let heard = 0;
  for (const entry of entries) {
    await hearEntry(source, entry, path.join(folder, "entry"));
    heard += entry.size;
    tell(heard / total);
  }
  return { content: { container: "zip", entries } };
}

function listed(source: Source): ArchiveEntry[] {
  try {
    const entries = readArchive(source, { most: MOST_STEMS });
    if (entries.length === 0) throw new UnreadableSound("archive_empty", "There is nothing in this zip.");
    if (entries.length > MOST_STEMS) throw new UnreadableSound("archive_too_large", "Too many stems.");
    const large = entries.find(({ size }) => size > LARGEST_STEM);
    if (large) throw new UnreadableSound("archive_too_large", "A stem is too large.", large.name);
    return entries;
  } catch (error) {
    if (error instanceof UnreadableArchive)
      throw new UnreadableSound("archive", error.message, error.message);
    throw error;
  }
}

/** Unpacked into a file of our own naming, because a sound is read here and there. */
async function hearEntry(source: Source, entry: ArchiveEntry, place: string): Promise<void> {
  const out = openSync(place, "w+");
  try {
    let size = 0;
    for await (const chunk of contentOf(source, entry)) {
      size += chunk.byteLength;
      if (size > entry.size) throw new UnreadableSound("damaged", "More comes out than it says.");
      writeSync(out, chunk);
    }
    if (size < entry.size) throw new UnreadableSound("cut_off", "Less comes out than it says.");
    await hear(fileSource(out, size), size, () => {});
  } catch (error) {
    if (error instanceof Error && "errno" in error && !("code" in error && isOfZlib(error.code))) throw error;
    const why = error instanceof UnreadableSound ? error.why : "damaged";
    throw new UnreadableSound(why === "not_sound" ? "not_a_stem" : why, "A stem is refused.", entry.name);
  } finally {
    closeSync(out);
    rmSync(place, { force: true });
  }
}

// Errors of zlib carry an errno as those of the disk do.
const isOfZlib = (code: unknown) => typeof code === "string" && code.startsWith("Z_");

/** What an entry holds. An error of its packing reaches whoever reads. */
function contentOf(source: Source, entry: ArchiveEntry): AsyncIterable<Uint8Array> {
  const packed = Readable.from(stretches(source, entry));
  return entry.isDeflated ? pipeline(packed, createInflateRaw(), () => {}) : packed;
}

function* stretches(source: Source, { start, packed }: ArchiveEntry): Generator<Uint8Array> {
  for (let at = 0; at < packed; at += A_READ)
    yield Uint8Array.from(source.read(start + at, Math.min(A_READ, packed - at)));
}

async function hear(source: Source, size: number, tell: (part: number) => void): Promise<void> {
  const sound = openSound(source);
  let frames = 0;
  for await (const block of sound.blocks()) {
    frames += block[0]?.length ?? 0;
    tell(Math.min(1, (frames * sound.channels * (sound.bits / 8)) / size));
  }
  if (frames === 0) throw new UnreadableSound("cut_off", "There is no sound in it.");
}
