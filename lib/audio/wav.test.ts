import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeWav } from "./decode-wav";
import { encodeWav } from "./encode-wav";
import { durationMs, type Pcm } from "./pcm";
import { UnreadableSound } from "./unreadable";

const sound = fc
  .tuple(fc.constantFrom(8000, 44_100, 48_000), fc.integer({ min: 1, max: 4 }), fc.nat(300))
  .chain(([sampleRate, channels, frames]) =>
    fc
      .array(fc.float32Array({ minLength: frames, maxLength: frames, min: -1, max: 1, noNaN: true }), {
        minLength: channels,
        maxLength: channels,
      })
      .map((made): Pcm => ({ sampleRate, channels: made })),
  );

describe.each([16, 24] as const)("%i bits", (bits) => {
  test("written and read is the same sound, to within one step", () => {
    fc.assert(
      fc.property(sound, (pcm) => {
        const read = decodeWav(encodeWav(pcm, bits));
        expect(read.sampleRate).toBe(pcm.sampleRate);
        expect(read.channels.length).toBe(pcm.channels.length);
        expect(furthestApart(read, pcm)).toBeLessThanOrEqual(1 / 2 ** (bits - 1));
      }),
    );
  });

  test("read and written again is the same bytes", () => {
    fc.assert(
      fc.property(sound, (pcm) => {
        const once = encodeWav(pcm, bits);
        expect(Buffer.compare(encodeWav(decodeWav(once), bits), once)).toBe(0);
      }),
    );
  });

  test("louder than full scale is clipped, not wrapped", () => {
    const loud = { sampleRate: 44_100, channels: [Float32Array.of(1.7, -1.7)] };
    const [samples] = decodeWav(encodeWav(loud, bits)).channels;
    expect(samples?.[0]).toBeCloseTo(1, 4);
    expect(samples?.[1]).toBe(-1);
  });
});

describe("files that other programs write", () => {
  test("32-bit float in an extensible format, behind unknown chunks of odd length", () => {
    const samples = new Uint8Array(Float32Array.of(0.25, -0.5, Number.NaN, 1).buffer);
    const bytes = riff(
      ["LIST", Uint8Array.of(1, 2, 3)],
      ["fmt ", format({ tag: 0xfffe, channels: 2, bits: 32, sub: 3 })],
      ["fact", new Uint8Array(4)],
      ["data", samples],
    );
    const { channels } = decodeWav(bytes);
    expect(channels.map((channel) => [...channel])).toEqual([
      [0.25, 0],
      [-0.5, 1],
    ]);
  });

  test("32-bit integers", () => {
    const samples = new Uint8Array(Int32Array.of(2 ** 30, -(2 ** 31)).buffer);
    const { channels } = decodeWav(
      riff(["fmt ", format({ tag: 1, channels: 1, bits: 32 })], ["data", samples]),
    );
    expect([...(channels[0] ?? [])]).toEqual([0.5, -1]);
  });

  test("a recording that was cut off gives what is there, in whole frames", () => {
    const whole = encodeWav(
      { sampleRate: 8000, channels: [new Float32Array(100), new Float32Array(100)] },
      16,
    );
    expect(decodeWav(whole.subarray(0, 44 + 43)).channels.map((channel) => channel.length)).toEqual([10, 10]);
  });

  test("bytes in the middle of a larger buffer", () => {
    const whole = encodeWav({ sampleRate: 8000, channels: [Float32Array.of(0.5)] }, 16);
    const within = new Uint8Array(whole.length + 7);
    within.set(whole, 3);
    expect([...(decodeWav(within.subarray(3)).channels[0] ?? [])]).toEqual([0.5]);
  });

  test.each([
    ["MP3", Uint8Array.of(0xff, 0xfb, 0x90, 0, 0, 0, 0, 0, 0, 0, 0, 0), /not a WAV/],
    ["nothing", new Uint8Array(), /not a WAV/],
    [
      "8 bits",
      riff(["fmt ", format({ tag: 1, channels: 1, bits: 8 })], ["data", new Uint8Array(4)]),
      /8 bits/,
    ],
    [
      "ADPCM",
      riff(["fmt ", format({ tag: 2, channels: 1, bits: 4 })], ["data", new Uint8Array(4)]),
      /Encoding 2/,
    ],
    [
      "no channels",
      riff(["fmt ", format({ tag: 1, channels: 0, bits: 16 })], ["data", new Uint8Array(4)]),
      /0 channels/,
    ],
    ["a short format", riff(["fmt ", new Uint8Array(8)]), /cut short/],
    ["no sound", riff(["fmt ", format({ tag: 1, channels: 1, bits: 16 })]), /before any sound/],
    ["sound first", riff(["data", new Uint8Array(4)]), /before its format/],
  ])("%s is refused in words", (_what, bytes, words) => {
    expect(() => decodeWav(bytes)).toThrow(UnreadableSound);
    expect(() => decodeWav(bytes)).toThrow(words);
  });

  test("any bytes are read or refused, never a crash", () => {
    const whole = encodeWav({ sampleRate: 8000, channels: [new Float32Array(8)] }, 24);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const bent = whole.slice();
        bent[at] = value;
        try {
          decodeWav(bent);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableSound);
        }
      }),
    );
  });
});

test("duration is told in whole milliseconds", () => {
  expect(durationMs({ sampleRate: 44_100, channels: [new Float32Array(44_100 * 2 + 22)] })).toBe(2000);
  expect(durationMs({ sampleRate: 44_100, channels: [] })).toBe(0);
});

function furthestApart(a: Pcm, b: Pcm): number {
  return Math.max(
    0,
    ...a.channels.flatMap((samples, c) =>
      [...samples].map((sample, i) => Math.abs(sample - (b.channels[c]?.[i] ?? 9))),
    ),
  );
}

function riff(...chunks: [id: string, body: Uint8Array][]): Uint8Array {
  const parts = chunks.flatMap(([id, body]) => [
    Buffer.from(id),
    uint32(body.length),
    body,
    new Uint8Array(body.length % 2),
  ]);
  const content = Buffer.concat([Buffer.from("WAVE"), ...parts]);
  return Buffer.concat([Buffer.from("RIFF"), uint32(content.length), content]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function format({ tag, channels, bits, sub }: { tag: number; channels: number; bits: number; sub?: number }) {
  const view = new DataView(new ArrayBuffer(sub === undefined ? 16 : 40));
  view.setUint16(0, tag, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, 44_100, true);
  view.setUint16(14, bits, true);
  if (sub !== undefined) view.setUint16(24, sub, true);
  return new Uint8Array(view.buffer);
}
