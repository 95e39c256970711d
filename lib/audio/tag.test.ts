import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pcm } from "./pcm";
import { tagged } from "./tag";

const RATE = 8000;
const steady = (seconds: number, level: number): Pcm => ({
  sampleRate: RATE,
  channels: [new Float32Array(seconds * RATE).fill(level), new Float32Array(seconds * RATE).fill(-level)],
});
const between = ({ channels }: Pcm, from: number, to: number) =>
  [...(channels[0] ?? [])].slice(from * RATE, to * RATE);
const loudness = (samples: number[]) =>
  Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length);

test("the tag is heard at 1.5 s and every 14 s after, and nowhere else", () => {
  const silent = tagged(steady(32, 0));
  for (const at of [1.5, 15.5, 29.5]) expect(loudness(between(silent, at, at + 0.9))).toBeGreaterThan(0.05);
  for (const [from, to] of [
    [0, 1.4],
    [4, 15],
    [18, 29],
  ] as const) {
    expect(loudness(between(silent, from, to))).toBe(0);
  }
});

test("the music steps back under it and returns", () => {
  const music = tagged(steady(10, 0.8));
  expect(Math.min(...between(music, 1.6, 2.7))).toBeLessThan(0.4);
  expect(between(music, 4, 10).every((sample) => Math.abs(sample - 0.8) < 1e-6)).toBe(true);
});

test("full-scale music never clips under the tag, and the original is untouched", () => {
  const level = fc.float({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(level, fc.integer({ min: 1, max: 20 }), (loud, seconds) => {
      const original = steady(seconds, loud);
      const result = tagged(original);
      expect(result.channels.every((samples) => samples.every((sample) => Math.abs(sample) <= 1))).toBe(true);
      expect(original).toEqual(steady(seconds, loud));
    }),
    { numRuns: 20 },
  );
});

test("even a sound shorter than the first pause is tagged", () => {
  expect(loudness(between(tagged(steady(1, 0)), 0.25, 1))).toBeGreaterThan(0.05);
});
