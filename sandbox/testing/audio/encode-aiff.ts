import { frameCount, type Pcm } from "@/lib/audio/pcm";

type How = { bits: 16 | 24 | 32; kind?: "AIFF" | "sowt" | "fl32" };

/** An AIFF, or an AIFF-C of a plain kind, as other programs write them. For tests. */
export function encodeAiff(pcm: Pcm, { bits, kind = "AIFF" }: How): Uint8Array {
  const frames = frameCount(pcm);
  const common = Buffer.alloc(kind === "AIFF" ? 18 : 24);
  common.writeUInt16BE(pcm.channels.length, 0);
  common.writeUInt32BE(frames, 2);
  common.writeUInt16BE(bits, 6);
  writeExtended(common, pcm.sampleRate, 8);
  if (kind !== "AIFF") common.write(kind, 18, "latin1");
  const body = Buffer.concat([
    Buffer.from(kind === "AIFF" ? "AIFF" : "AIFC"),
    chunk("NAME", Buffer.from("odd")),
    chunk("COMM", common),
    chunk("SSND", Buffer.concat([Buffer.alloc(8), samplesOf(pcm, bits, kind)])),
  ]);
  return Buffer.concat([Buffer.from("FORM"), uint32(body.length), body]);
}

function samplesOf({ channels }: Pcm, bits: number, kind: How["kind"]): Buffer {
  const width = bits / 8;
  const frames = channels[0]?.length ?? 0;
  const bytes = Buffer.alloc(frames * channels.length * width);
  for (let i = 0, at = 0; i < frames; i++)
    for (const samples of channels) {
      const sample = samples[i] ?? 0;
      const value = Math.max(
        -(2 ** (bits - 1)),
        Math.min(2 ** (bits - 1) - 1, Math.round(sample * 2 ** (bits - 1))),
      );
      if (kind === "fl32") bytes.writeFloatBE(sample, at);
      else if (kind === "sowt") bytes.writeIntLE(value, at, width);
      else bytes.writeIntBE(value, at, width);
      at += width;
    }
  return bytes;
}

function writeExtended(bytes: Buffer, value: number, at: number): void {
  const exponent = Math.floor(Math.log2(value));
  bytes.writeUInt16BE(16383 + exponent, at);
  bytes.writeUInt32BE(value * 2 ** (31 - exponent), at + 2);
}

const chunk = (id: string, body: Buffer) =>
  Buffer.concat([Buffer.from(id), uint32(body.length), body, Buffer.alloc(body.length % 2)]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
