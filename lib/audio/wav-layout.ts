import { chunksOf, fourLetters, viewOf } from "./chunks";
import { layoutOf, type PcmLayout } from "./pcm-layout";
import type { Source } from "./source";
import { UnreadableSound } from "./unreadable";

type Format = Pick<PcmLayout, "sampleRate" | "channels" | "encoding"> & { bits: number };

const INTEGER = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** What recorders write that do not know yet how long the sound will be. */
const UNKNOWN_LENGTH = 0xffff_ffff;

/**
 * Where the samples of a RIFF/WAVE file lie: PCM of 16, 24 or 32 bits, or 32-bit float, plain or extensible. Chunks may
 * stand in any order that the format allows, and those we do not know are skipped. Throws `UnreadableSound`.
 */
export function wavLayout(source: Source): PcmLayout {
  const head = source.read(0, 12);
  if (head.length < 12 || fourLetters(head, 0) !== "RIFF" || fourLetters(head, 8) !== "WAVE")
    throw new UnreadableSound("not_sound", "This is not a WAV file: it does not begin with RIFF and WAVE.");
  let format: Format | undefined;
  for (const chunk of chunksOf(source, true)) {
    if (chunk.id === "fmt ") format = readFormat(viewOf(source, chunk, 40));
    if (chunk.id !== "data") continue;
    if (!format) throw new UnreadableSound("damaged", "The file's sound comes before its format is told.");
    const claimed = chunk.claimed === UNKNOWN_LENGTH ? chunk.there : chunk.claimed;
    return layoutOf({ ...format, littleEndian: true, start: chunk.start }, { there: chunk.there, claimed });
  }
  throw new UnreadableSound("cut_off", "The file ends before any sound.");
}

function readFormat(view: DataView): Format {
  if (view.byteLength < 16) throw new UnreadableSound("damaged", "The file's format chunk is cut short.");
  const tag = view.getUint16(0, true);
  const code = tag === EXTENSIBLE && view.byteLength >= 26 ? view.getUint16(24, true) : tag;
  if (code !== INTEGER && code !== FLOAT) {
    const message = `Encoding ${code} cannot be read. Export 16, 24 or 32-bit PCM, or 32-bit float.`;
    throw new UnreadableSound("encoding", message, `encoding ${code}`);
  }
  return {
    encoding: code === FLOAT ? "float" : "integer",
    channels: view.getUint16(2, true),
    sampleRate: view.getUint32(4, true),
    bits: view.getUint16(14, true),
  };
}
