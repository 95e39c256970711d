import { frameCount, type Pcm } from "./pcm";

const HEADER = 44;
export type WavShape = { sampleRate: number; channels: number; frames: number; bits: 16 | 24 };

/** A plain RIFF/WAVE file of integer PCM. Samples beyond full scale are clipped. The reverse of `decodeWav`. */
export function encodeWav(pcm: Pcm, bits: 16 | 24): Uint8Array {
  const { sampleRate, channels } = pcm;
  const shape = { sampleRate, channels: channels.length, frames: frameCount(pcm), bits };
  return Buffer.concat([wavHeader(shape), wavSamples(channels, bits), wavPadding(shape)]);
}

const dataSize = ({ frames, channels, bits }: WavShape) => frames * channels * (bits / 8);

/** All that comes before the samples, whose number has to be known. */
export function wavHeader(shape: WavShape): Uint8Array {
  const { sampleRate, channels, bits } = shape;
  const size = dataSize(shape);
  const bytes = Buffer.alloc(HEADER);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(HEADER - 8 + size + (size % 2), 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE((sampleRate * channels * bits) / 8, 28);
  bytes.writeUInt16LE((channels * bits) / 8, 32);
  bytes.writeUInt16LE(bits, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(size, 40);
  return bytes;
}

/** Chunks begin at even places, so an odd last one has a byte after it. */
export const wavPadding = (shape: WavShape): Uint8Array => new Uint8Array(dataSize(shape) % 2);

/** Samples as a WAV holds them, by themselves. On the bytes, since a DataView takes twice as long. */
export function wavSamples(channels: Float32Array[], bits: 16 | 24): Uint8Array {
  const width = bits / 8;
  const scale = 2 ** (bits - 1);
  const frames = channels[0]?.length ?? 0;
  const bytes = new Uint8Array(frames * channels.length * width);
  for (const [channel, samples] of channels.entries()) {
    for (let i = 0, at = channel * width; i < frames; i++, at += channels.length * width) {
      const value = Math.max(-scale, Math.min(scale - 1, Math.round((samples[i] as number) * scale)));
      bytes[at] = value;
      bytes[at + 1] = value >> 8;
      if (width === 3) bytes[at + 2] = value >> 16;
    }
  }
  return bytes;
}
