import type { Source } from "./source";
import { UnreadableSound } from "./unreadable";

/** Where in a file its plain samples lie, and how they are written. */
export type PcmLayout = {
  sampleRate: number;
  channels: number;
  bits: 16 | 24 | 32;
  encoding: "integer" | "float";
  littleEndian: boolean;
  /** Where the first sample begins, in bytes. */
  start: number;
  /** Whole frames that are there, and how many bytes of sound the file speaks of without having them. */
  frames: number;
  missing: number;
};

/** Checks what a header claims and counts the frames that are there. Throws `UnreadableSound`. */
export function layoutOf(
  claimed: Omit<PcmLayout, "bits" | "frames" | "missing"> & { bits: number },
  bytes: { there: number; claimed: number },
): PcmLayout {
  const { encoding, bits, channels, sampleRate } = claimed;
  const readable = encoding === "float" ? bits === 32 : bits === 16 || bits === 24 || bits === 32;
  if (!readable) {
    throw new UnreadableSound(
      "encoding",
      `${bits} bits cannot be read. Export 16, 24 or 32-bit PCM, or 32-bit float.`,
      `${bits}-bit ${encoding}`,
    );
  }
  if (channels < 1 || channels > 64)
    throw new UnreadableSound("channels", `A file of ${channels} channels cannot be read.`, String(channels));
  if (!(sampleRate >= 8000 && sampleRate <= 384_000)) {
    const message = `A sample rate of ${sampleRate} Hz cannot be read.`;
    throw new UnreadableSound("sample_rate", message, `${Math.round(sampleRate)}`);
  }
  const frames = Math.floor(bytes.there / ((bits / 8) * channels));
  const missing = Math.max(0, bytes.claimed - bytes.there);
  return { ...claimed, bits: bits as PcmLayout["bits"], frames, missing };
}

/** `count` frames from `from` on, one array a channel, full scale at ±1. Fewer at the end of the file. */
export function readFrames(source: Source, layout: PcmLayout, from: number, count: number): Float32Array[] {
  const { channels, bits, start } = layout;
  const width = bits / 8;
  const wanted = Math.max(0, Math.min(count, layout.frames - from));
  const bytes = source.read(start + from * width * channels, wanted * width * channels);
  const frames = Math.floor(bytes.byteLength / (width * channels));
  const sampleAt = reader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), layout);
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let i = 0; i < frames; i++) samples[i] = sampleAt((i * channels + channel) * width);
    return samples;
  });
}

function reader(view: DataView, { encoding, bits, littleEndian }: PcmLayout): (at: number) => number {
  if (encoding === "float") return (at) => finite(view.getFloat32(at, littleEndian));
  if (bits === 16) return (at) => view.getInt16(at, littleEndian) / 0x8000;
  if (bits === 32) return (at) => view.getInt32(at, littleEndian) / 0x8000_0000;
  return littleEndian
    ? (at) => (view.getUint16(at, true) | (view.getInt8(at + 2) << 16)) / 0x80_0000
    : (at) => ((view.getInt8(at) << 16) | view.getUint16(at + 1)) / 0x80_0000;
}

// One NaN would spread through every filter and mean that comes after.
const finite = (sample: number) => (Number.isFinite(sample) ? sample : 0);
