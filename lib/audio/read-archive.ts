import type { ArchiveEntry } from "@/db/schema/documents";
import { plainFileName } from "@/lib/plain-text";
import type { Source } from "./source";

/** The bytes are no zip that we read. */
export class UnreadableArchive extends Error {
  override readonly name = "UnreadableArchive";
}

const END = 0x0605_4b50;
const ENTRY = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
const LONGEST_NOTE = 0xffff;
/** In bytes, far above what hundreds of files need: a directory is read as a whole. */
const LARGEST_DIRECTORY = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip by its central directory (PKWARE APPNOTE §4.3), without those that systems leave in it for
 * themselves. Nothing is unpacked: each entry says where its bytes lie, and every place is checked to be inside the
 * file. Names are the last part of the path only. Throws `UnreadableArchive`, also for encrypted and for 64-bit zips.
 */
export function readArchive(source: Source, { most }: { most: number }): ArchiveEntry[] {
  const tailAt = Math.max(0, source.size - 22 - LONGEST_NOTE);
  const tail = Buffer.from(source.read(tailAt, 22 + LONGEST_NOTE));
  const end = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || end + 22 > tail.length || tail.readUInt32LE(end) !== END)
    throw new UnreadableArchive("This zip has no end: it is cut off.");
  const count = tail.readUInt16LE(end + 10);
  const directory = { size: tail.readUInt32LE(end + 12), start: tail.readUInt32LE(end + 16) };
  if (count === 0xffff || directory.start === 0xffff_ffff)
    throw new UnreadableArchive("This zip is of the 64-bit kind.");
  // What lies in it beside the sound (folders, a Mac's shadow files) may be several times as many.
  if (count > most * 10) throw new UnreadableArchive("This zip holds too many files.");
  if (directory.size > LARGEST_DIRECTORY) throw new UnreadableArchive("This zip's directory is too large.");
  if (directory.start + directory.size > source.size)
    throw new UnreadableArchive("This zip's directory lies outside of it.");
  return [...entriesOf(Buffer.from(source.read(directory.start, directory.size)), count)]
    .filter(({ name }) => !isLeftBySystem(name))
    .map((entry) => placed(source, entry));
}

type Listed = ArchiveEntry & { local: number };

function* entriesOf(directory: Buffer, count: number): Generator<Listed> {
  for (let read = 0, at = 0; read < count; read++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY)
      throw new UnreadableArchive("This zip's directory is damaged.");
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    if (flags & 1) throw new UnreadableArchive("This zip is locked with a password.");
    if (method !== STORED && method !== DEFLATED)
      throw new UnreadableArchive("This zip is packed in an unusual way.");
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString("utf8", at + 46, nameEnd),
      start: 0,
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      isDeflated: method === DEFLATED,
      local: directory.readUInt32LE(at + 42),
    };
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

const isLeftBySystem = (name: string) => /\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);

function placed(source: Source, { local, ...entry }: Listed): ArchiveEntry {
  const head = Buffer.from(source.read(local, 30));
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL)
    throw new UnreadableArchive("This zip is damaged where a file begins.");
  const start = local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (start + entry.packed > source.size) throw new UnreadableArchive("This zip ends within a file.");
  if (!entry.isDeflated && entry.packed !== entry.size)
    throw new UnreadableArchive("This zip says two lengths of one file.");
  return { ...entry, start, name: plainFileName(entry.name, "stem") };
}
