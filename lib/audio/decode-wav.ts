import type { Pcm } from "./pcm";

/** The bytes are no WAV that we can read; the message says why, in words for the one who uploaded it. */
export class UnreadableWav extends Error {
  override readonly name = "UnreadableWav";
}

type Format = { encoding: "integer" | "float"; channels: number; sampleRate: number; bits: number };

const INTEGER = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/**
 * Reads a RIFF/WAVE file: PCM of 16, 24 or 32 bits, or 32-bit float, plain or extensible, any number of channels.
 * Chunks may stand in any order that the format allows, and those we do not know are skipped. Throws `UnreadableWav`.
 */
export function decodeWav(bytes: Uint8Array): Pcm {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || name(view, 0) !== "RIFF" || name(view, 8) !== "WAVE") {
    throw new UnreadableWav("This is not a WAV file: it does not begin with RIFF and WAVE.");
  }
  let format: Format | undefined;
  for (const chunk of chunksOf(view)) {
    if (chunk.id === "fmt ") format = readFormat(chunk.view);
    if (chunk.id !== "data") continue;
    if (!format) throw new UnreadableWav("The file's sound comes before its format is told.");
    return { sampleRate: format.sampleRate, channels: readSamples(chunk.view, format) };
  }
  throw new UnreadableWav("The file ends before any sound.");
}

const name = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Some recorders leave a data size of 0xFFFFFFFF or are cut off: what is there counts, never what is claimed. */
function* chunksOf(view: DataView) {
  let at = 12;
  while (at + 8 <= view.byteLength) {
    const claimed = view.getUint32(at + 4, true);
    const length = Math.min(claimed, view.byteLength - at - 8);
    yield { id: name(view, at), view: new DataView(view.buffer, view.byteOffset + at + 8, length) };
    at += 8 + claimed + (claimed % 2);
  }
}

function readFormat(view: DataView): Format {
  if (view.byteLength < 16) throw new UnreadableWav("The file's format chunk is cut short.");
  const tag = view.getUint16(0, true);
  const extended = tag === EXTENSIBLE && view.byteLength >= 26;
  const code = extended ? view.getUint16(24, true) : tag;
  const channels = view.getUint16(2, true);
  const sampleRate = view.getUint32(4, true);
  const bits = view.getUint16(14, true);

  const readable = (code === INTEGER && [16, 24, 32].includes(bits)) || (code === FLOAT && bits === 32);
  if (!readable) {
    throw new UnreadableWav(
      `Encoding ${code} with ${bits} bits cannot be read. Export 16, 24 or 32-bit PCM, or 32-bit float.`,
    );
  }
  if (channels < 1 || channels > 64)
    throw new UnreadableWav(`A file of ${channels} channels cannot be read.`);
  if (sampleRate < 8000 || sampleRate > 384_000) {
    throw new UnreadableWav(`A sample rate of ${sampleRate} Hz cannot be read.`);
  }
  return { encoding: code === FLOAT ? "float" : "integer", channels, sampleRate, bits };
}

function readSamples(view: DataView, { encoding, channels, bits }: Format): Float32Array[] {
  const width = bits / 8;
  const frames = Math.floor(view.byteLength / (width * channels));
  const sampleAt = reader(view, encoding, bits);
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let i = 0; i < frames; i++) samples[i] = sampleAt((i * channels + channel) * width);
    return samples;
  });
}

function reader(view: DataView, encoding: Format["encoding"], bits: number): (at: number) => number {
  if (encoding === "float") return (at) => finite(view.getFloat32(at, true));
  if (bits === 16) return (at) => view.getInt16(at, true) / 0x8000;
  if (bits === 32) return (at) => view.getInt32(at, true) / 0x8000_0000;
  return (at) => (view.getUint16(at, true) | (view.getInt8(at + 2) << 16)) / 0x80_0000;
}

// One NaN would spread through every filter and mean that comes after.
const finite = (sample: number) => (Number.isFinite(sample) ? sample : 0);
