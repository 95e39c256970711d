import { chunksOf, fourLetters, viewOf } from "./chunks";
import { layoutOf, type PcmLayout } from "./pcm-layout";
import type { Source } from "./source";
import { UnreadableSound } from "./unreadable";

type Format = Pick<PcmLayout, "sampleRate" | "channels" | "encoding" | "littleEndian"> & {
  bits: number;
  frames: number;
};

/** The plain encodings of AIFF-C; the others are compressed. */
const ENCODINGS: Record<string, Pick<PcmLayout, "encoding" | "littleEndian">> = {
  NONE: { encoding: "integer", littleEndian: false },
  twos: { encoding: "integer", littleEndian: false },
  sowt: { encoding: "integer", littleEndian: true },
  fl32: { encoding: "float", littleEndian: false },
  FL32: { encoding: "float", littleEndian: false },
};

/**
 * Where the samples of an AIFF or AIFF-C file lie (Audio Interchange File Format, Apple, 1989 and 1991). The two chunks
 * may stand in either order. Throws `UnreadableSound`.
 */
export function aiffLayout(source: Source): PcmLayout {
  const head = source.read(0, 12);
  const kind = head.length < 12 || fourLetters(head, 0) !== "FORM" ? "" : fourLetters(head, 8);
  if (kind !== "AIFF" && kind !== "AIFC") throw new UnreadableSound("not_sound", "This is not an AIFF file.");
  let format: Format | undefined;
  let sound: { start: number; there: number } | undefined;
  for (const chunk of chunksOf(source, false)) {
    if (chunk.id === "COMM") format = readCommon(viewOf(source, chunk, 22), kind === "AIFC");
    if (chunk.id === "SSND" && chunk.there >= 8) {
      const offset = 8 + viewOf(source, chunk, 8).getUint32(0);
      sound = { start: chunk.start + offset, there: Math.max(0, chunk.there - offset) };
    }
  }
  if (!format || !sound) throw new UnreadableSound("cut_off", "The file ends before any sound.");
  const { frames, ...claimed } = format;
  const bytes = frames * format.channels * Math.ceil(format.bits / 8);
  return layoutOf(
    { ...claimed, start: sound.start },
    { there: Math.min(sound.there, bytes), claimed: bytes },
  );
}

function readCommon(view: DataView, isCompressible: boolean): Format {
  if (view.byteLength < 18 || (isCompressible && view.byteLength < 22))
    throw new UnreadableSound("damaged", "The file's format chunk is cut short.");
  const name = isCompressible ? fourLetters(new Uint8Array(view.buffer), 18) : "NONE";
  const encoding = ENCODINGS[name];
  if (!encoding) throw new UnreadableSound("encoding", `AIFF-C of the kind ${name} cannot be read.`, name);
  return {
    ...encoding,
    channels: view.getUint16(0),
    frames: view.getUint32(2),
    bits: view.getUint16(6),
    sampleRate: extended(view, 8),
  };
}

/** An 80-bit IEEE 754 number, as AIFF writes its sample rate. */
function extended(view: DataView, at: number): number {
  const exponent = view.getUint16(at) & 0x7fff;
  const mantissa = view.getUint32(at + 2) * 2 ** 32 + view.getUint32(at + 6);
  return mantissa * 2 ** (exponent - 16383 - 63);
}
