import { expect, test } from "vitest";
import { encodeMp3 } from "./encode-mp3";
import { frameCount, type Pcm } from "./pcm";

const SAMPLES_A_FRAME = 1152;
const KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES = [44_100, 48_000, 32_000];

/** Walks the frames of MPEG-1 layer III (ISO 11172-3 §2.4.1.3) and fails at the first byte that is none. */
function framesOf(mp3: Uint8Array) {
  const found: { kbps: number; sampleRate: number; channels: number }[] = [];
  for (let at = 0; at < mp3.length; ) {
    const [sync = 0, kind = 0, rates = 0, mode = 0] = mp3.subarray(at, at + 4);
    expect([sync, kind & 0xfe]).toEqual([0xff, 0xfa]);
    const kbps = KBPS[rates >> 4] ?? 0;
    const sampleRate = RATES[(rates >> 2) & 3] ?? 0;
    expect(kbps * sampleRate).toBeGreaterThan(0);
    found.push({ kbps, sampleRate, channels: mode >> 6 === 3 ? 1 : 2 });
    at += Math.floor((144_000 * kbps) / sampleRate) + ((rates >> 1) & 1);
  }
  return found;
}

function tone(seconds: number, sampleRate: number, channels: number): Pcm {
  const samples = Float32Array.from({ length: seconds * sampleRate }, (_, i) => Math.sin(i * 0.06) * 0.5);
  return { sampleRate, channels: Array.from({ length: channels }, () => samples) };
}

test.each([
  [320, 44_100, 2],
  [128, 44_100, 2],
  [128, 48_000, 1],
] as const)(
  "%i kbps at %i Hz in %i channels: sound frames of the right length, nothing else",
  async (kbps, rate, channels) => {
    const pcm = tone(3, rate, channels);
    const frames = framesOf(await encodeMp3(pcm, kbps));
    expect(frames.every((frame) => frame.kbps === kbps && frame.sampleRate === rate)).toBe(true);
    expect(frames.every((frame) => frame.channels === channels)).toBe(true);
    const added = frames.length * SAMPLES_A_FRAME - frameCount(pcm);
    expect(added).toBeGreaterThanOrEqual(0);
    expect(added).toBeLessThanOrEqual(3 * SAMPLES_A_FRAME);
  },
);

test("the same sound gives the same bytes, also when two are made at once", async () => {
  const pcm = tone(1, 44_100, 2);
  const alone = await encodeMp3(pcm, 320);
  const [first, other, again] = await Promise.all([
    encodeMp3(pcm, 320),
    encodeMp3(tone(1, 48_000, 1), 128),
    encodeMp3(pcm, 320),
  ]);
  expect(Buffer.compare(alone, first)).toBe(0);
  expect(Buffer.compare(alone, again)).toBe(0);
  expect(framesOf(other).every((frame) => frame.kbps === 128)).toBe(true);
});

test("more channels than MP3 has are refused", async () => {
  await expect(encodeMp3(tone(1, 44_100, 3), 320)).rejects.toThrow("not 3");
});
