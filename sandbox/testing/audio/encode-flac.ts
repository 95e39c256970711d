import { frameCount, type Pcm } from "@/lib/audio/pcm";

const BLOCK = 4096;
const LONGEST_BLOCK = 65_535;
/** How a frame names its sample rate; 0 leaves it to STREAMINFO. */
const RATES: Record<number, number> = { 44100: 9, 48000: 10, 96000: 11 };

/**
 * A FLAC of verbatim subframes (RFC 9639), which every decoder reads and which saves nothing. For tests. `knowsLength`
 * false leaves the number of frames out, as a program does that writes into a pipe.
 */
export function encodeFlac(pcm: Pcm, bits: 16 | 24, { knowsLength = true } = {}): Uint8Array {
  const frames = frameCount(pcm);
  const parts = [Buffer.from("fLaC"), streamInfo(pcm, bits, knowsLength ? frames : 0)];
  for (let from = 0, number = 0; from < frames; from += BLOCK, number++)
    parts.push(frame(pcm, bits, from, number));
  return Buffer.concat(parts);
}

/** A FLAC of so many frames, each a few bytes that unpack to 65,535 samples a channel. */
export function flacBomb({ channels, frames }: { channels: number; frames: number }): Uint8Array {
  const silence = {
    sampleRate: 44_100,
    channels: Array.from({ length: channels }, () => new Float32Array()),
  };
  const constant = Buffer.alloc(3);
  const packed = Array.from({ length: frames }, (_, number) =>
    framed(silence, 16, { length: LONGEST_BLOCK, number }, Array(channels).fill(constant)),
  );
  return Buffer.concat([Buffer.from("fLaC"), streamInfo(silence, 16, 0), ...packed]);
}

function streamInfo({ sampleRate, channels }: Pcm, bits: number, frames: number): Buffer {
  const block = Buffer.alloc(4 + 34);
  block.writeUInt32BE(0x8000_0000 + 34, 0);
  block.writeUInt16BE(BLOCK, 4);
  block.writeUInt16BE(BLOCK, 6);
  const packed =
    (BigInt(sampleRate) << 44n) |
    (BigInt(channels.length - 1) << 41n) |
    (BigInt(bits - 1) << 36n) |
    BigInt(frames);
  block.writeBigUInt64BE(packed, 14);
  return block;
}

function frame(pcm: Pcm, bits: 16 | 24, from: number, number: number): Buffer {
  const length = Math.min(BLOCK, (pcm.channels[0]?.length ?? 0) - from);
  const subframes = pcm.channels.map((samples) => verbatim(samples.subarray(from, from + length), bits));
  return framed(pcm, bits, { length, number }, subframes);
}

function framed(
  { sampleRate, channels }: Pcm,
  bits: 16 | 24,
  { length, number }: { length: number; number: number },
  subframes: Buffer[],
): Buffer {
  // Fixed blocks; the block's length in 16 bits at the end of the header.
  const start = Buffer.from([
    0xff,
    0xf8,
    0x70 | (RATES[sampleRate] ?? 0),
    ((channels.length - 1) << 4) | (bits === 16 ? 0x08 : 0x0c),
  ]);
  const header = Buffer.concat([start, utf8(number), Buffer.from([(length - 1) >> 8, (length - 1) & 0xff])]);
  const whole = Buffer.concat([header, Buffer.from([crc(header, 8, 0x07)]), ...subframes]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16BE(crc(whole, 16, 0x8005));
  return Buffer.concat([whole, sum]);
}

function verbatim(samples: Float32Array, bits: 16 | 24): Buffer {
  const width = bits / 8;
  const scale = 2 ** (bits - 1);
  const bytes = Buffer.alloc(1 + samples.length * width);
  bytes[0] = 0x02;
  for (const [i, sample] of samples.entries())
    bytes.writeIntBE(Math.max(-scale, Math.min(scale - 1, Math.round(sample * scale))), 1 + i * width, width);
  return bytes;
}

/** A frame's number, coded as UTF-8 codes a character; up to 2047, which is three minutes of sound. */
const utf8 = (number: number) =>
  Buffer.from(number < 0x80 ? [number] : [0xc0 | (number >> 6), 0x80 | (number & 0x3f)]);

function crc(bytes: Buffer, bits: 8 | 16, polynomial: number): number {
  const top = 1 << (bits - 1);
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (bits - 8);
    for (let bit = 0; bit < 8; bit++)
      sum = ((sum & top ? (sum << 1) ^ polynomial : sum << 1) & (2 ** bits - 1)) >>> 0;
  }
  return sum;
}
