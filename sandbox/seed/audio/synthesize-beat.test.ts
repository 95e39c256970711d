import { describe, expect, test } from "vitest";
import { BEAT_GENRES } from "./score/genre";
import { hertz } from "./score/harmony";
import { peakOf, RATE, type Stereo } from "./stereo";
import { synthesizeBeat } from "./synthesize-beat";

const spec = { seed: "one", bpm: 140, key: "A", scale: "minor", genre: "trap", seconds: 2 } as const;
const loudness = ({ left }: Stereo) =>
  Math.sqrt(left.reduce((sum, sample) => sum + sample ** 2, 0) / left.length);

test("the same spec gives the same samples, another seed another beat", () => {
  const once = synthesizeBeat(spec);
  expect(synthesizeBeat(spec)).toEqual(once);
  expect(Buffer.compare(bytes(synthesizeBeat({ ...spec, seed: "two" }).mix), bytes(once.mix))).not.toBe(0);
});

describe.each(BEAT_GENRES)("%s", (genre) => {
  const { mix, stems } = synthesizeBeat({ ...spec, genre, bpm: 100 });

  test("can be heard in every part, and never clips", () => {
    expect(peakOf(mix)).toBeLessThanOrEqual(10 ** (-1 / 20) + 1e-6);
    expect(loudness(mix)).toBeGreaterThan(0.05);
    for (const stem of Object.values(stems)) {
      expect(peakOf(stem)).toBeLessThan(1);
      expect(loudness(stem)).toBeGreaterThan(0.003);
      expect(stem.left.every(Number.isFinite)).toBe(true);
      expect(stem.left.length).toBe(mix.left.length);
    }
  });
});

test("where nothing is limited, the stems sum to the mix", () => {
  const { mix, stems } = synthesizeBeat({ ...spec, seconds: 8 });
  const summed = (i: number) => Object.values(stems).reduce((sum, { left }) => sum + (left[i] as number), 0);
  const intro = Array.from({ length: 2000 }, (_, n) => 10_000 + n * 10).filter(
    (i) => Math.abs(summed(i)) > 0.01,
  );
  const ratios = intro.map((i) => (mix.left[i] as number) / summed(i));
  expect(intro.length).toBeGreaterThan(100);
  for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] as number, 3);
});

test("held chords sound the notes of their key, not the ones between", () => {
  const { chords } = synthesizeBeat({ ...spec, seconds: 20 }).stems;
  const energy = Array.from({ length: 12 }, (_, step) => at(chords, hertz(57 + step)));
  const inKey = [0, 2, 3, 5, 7, 8, 10].map((step) => energy[step] as number);
  const between = [1, 4, 6, 9, 11].map((step) => energy[step] as number);
  expect(Math.max(...inKey)).toBeGreaterThan(10 * Math.max(...between));
});

/** Goertzel's measure of one frequency, over windows of half a second. */
function at({ left }: Stereo, frequency: number): number {
  const window = RATE / 2;
  const turn = 2 * Math.cos((2 * Math.PI * frequency) / RATE);
  let total = 0;
  for (let from = 0; from + window <= left.length; from += window) {
    let [one, two] = [0, 0];
    for (let i = from; i < from + window; i++) [one, two] = [(left[i] as number) + turn * one - two, one];
    total += one * one + two * two - turn * one * two;
  }
  return total;
}

const bytes = ({ left }: Stereo) => new Uint8Array(left.buffer);
