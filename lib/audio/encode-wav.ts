import { frameCount, type Pcm } from "./pcm";

const HEADER = 44;

/** A plain RIFF/WAVE file of integer PCM. Samples beyond full scale are clipped. The reverse of `decodeWav`. */
export function encodeWav({ sampleRate, channels }: Pcm, bits: 16 | 24): Uint8Array {
  const width = bits / 8;
  const frames = frameCount({ sampleRate, channels });
  const dataSize = frames * channels.length * width;
  const bytes = new Uint8Array(HEADER + dataSize + (dataSize % 2));
  writeHeader(new DataView(bytes.buffer), { sampleRate, channels: channels.length, width, dataSize });
  writeSamples(bytes, channels, frames, width);
  return bytes;
}

type Header = { sampleRate: number; channels: number; width: number; dataSize: number };

function writeHeader(view: DataView, { sampleRate, channels, width, dataSize }: Header) {
  const name = (at: number, text: string) => {
    for (let i = 0; i < 4; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  name(0, "RIFF");
  view.setUint32(4, view.byteLength - 8, true);
  name(8, "WAVE");
  name(12, "fmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * channels * width, true);
  view.setUint16(32, channels * width, true);
  view.setUint16(34, width * 8, true);
  name(36, "data");
  view.setUint32(40, dataSize, true);
}

/** On the bytes themselves: a DataView takes twice as long, and masters are large. */
function writeSamples(bytes: Uint8Array, channels: Float32Array[], frames: number, width: number) {
  const scale = 2 ** (width * 8 - 1);
  for (const [channel, samples] of channels.entries()) {
    for (let i = 0, at = HEADER + channel * width; i < frames; i++, at += channels.length * width) {
      const value = Math.max(-scale, Math.min(scale - 1, Math.round((samples[i] as number) * scale)));
      bytes[at] = value;
      bytes[at + 1] = value >> 8;
      if (width === 3) bytes[at + 2] = value >> 16;
    }
  }
}
