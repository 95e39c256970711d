import type { Source } from "./source";
import { UnreadableSound } from "./unreadable";

/** A chunk of a RIFF or IFF file: where its body begins, how long it says it is, and how much of it is there. */
export type Chunk = { id: string; start: number; claimed: number; there: number };

// Real files have a dozen. One of nothing but empty chunks would keep us reading for minutes.
const MOST_CHUNKS = 1000;

export const fourLetters = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** The chunks of a file, which may end in the middle of one. RIFF is little-endian, IFF big-endian. */
export function* chunksOf(source: Source, littleEndian: boolean): Generator<Chunk> {
  let at = 12;
  for (let count = 0; at + 8 <= source.size; count++) {
    if (count === MOST_CHUNKS) throw new UnreadableSound("damaged", "The file has too many chunks.");
    const head = source.read(at, 8);
    const id = fourLetters(head, 0);
    const claimed = new DataView(head.buffer, head.byteOffset, 8).getUint32(4, littleEndian);
    const start = at + 8;
    yield { id, start, claimed, there: Math.min(claimed, source.size - start) };
    at = start + claimed + (claimed % 2);
  }
}

/** The beginning of a chunk's body, as bytes of its own. */
export function viewOf(source: Source, { start, there }: Chunk, length: number): DataView {
  return new DataView(Uint8Array.from(source.read(start, Math.min(there, length))).buffer);
}
