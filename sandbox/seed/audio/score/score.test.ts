import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange } from "./arrangement";
import { composeBass } from "./compose-bass";
import { composeChords } from "./compose-chords";
import { composeDrums } from "./compose-drums";
import { composeMelody } from "./compose-melody";
import { BEAT_GENRES, beatGenre, styleOf } from "./genre";
import { chord, inKey, KEYS } from "./harmony";
import { type BeatSpec, planBeat, STEPS_A_BAR, timeOf } from "./plan";

const anyKey = fc.constantFrom(...KEYS);
const anyScale = fc.constantFrom("major" as const, "minor" as const);
const anySpec: fc.Arbitrary<BeatSpec> = fc.record({
  seed: fc.nat(),
  bpm: fc.integer({ min: 60, max: 200 }),
  key: anyKey,
  scale: anyScale,
  genre: fc.constantFrom<string>(...BEAT_GENRES),
  seconds: fc.integer({ min: 2, max: 60 }),
});

test("sections follow one another over every bar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (bars) => {
      let bar = 0;
      for (const section of arrange(bars)) {
        expect(section.firstBar).toBe(bar);
        bar += section.bars;
      }
      expect(bar).toBe(bars);
    }),
  );
});

test("chords are in the key, near the middle of the keyboard", () => {
  fc.assert(
    fc.property(anyKey, anyScale, fc.nat(6), fc.constantFrom(3, 4, 5), (key, scale, root, notes) => {
      const harmony = chord(key, scale, root, { notes: notes as 3 | 4 | 5, center: 61 });
      expect(harmony).toHaveLength(notes);
      expect(harmony.every((midi) => inKey(midi, key, scale) && midi >= 52 && midi <= 72)).toBe(true);
    }),
  );
});

describe("any beat", () => {
  test("has every note in its key and within its length", () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const plan = planBeat(spec);
        const end = timeOf(plan, plan.bars, 0);
        const notes = [...composeBass(plan), ...composeChords(plan), ...composeMelody(plan)];
        expect(notes.length).toBeGreaterThan(0);
        for (const { midi, at, seconds, velocity } of notes) {
          expect(inKey(midi, spec.key, spec.scale)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(end);
          expect(seconds).toBeGreaterThan(0);
          expect(velocity).toBeGreaterThan(0);
          expect(velocity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("keeps its pulse: the bars are those of the tempo, or of its half or double", () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const pulse = 60 / (planBeat(spec).step * 4);
        expect([0.5, 1, 2].some((share) => Math.abs(pulse - spec.bpm * share) < 1e-6)).toBe(true);
      }),
    );
  });

  test("has drums in time order, with kicks on the first beat of a hook", () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const plan = planBeat(spec);
        const hits = composeDrums(plan);
        expect(hits.map(({ at }) => at)).toEqual(hits.map(({ at }) => at).toSorted((a, b) => a - b));
        const hook = plan.sections.find(({ name }) => name === "hook");
        const start = timeOf(plan, hook?.firstBar ?? 0, 0);
        const bassDrum = hits.filter(({ part }) => part === "kick");
        expect(bassDrum.some(({ at }) => Math.abs(at - start) < 0.01)).toBe(true);
      }),
    );
  });
});

test.each(BEAT_GENRES)("%s: rhythms are whole bars of known signs", (genre) => {
  const { drums, bass, chords, melody } = styleOf(genre);
  const signs: [RegExp, string[]][] = [
    [/^[Xxo.-]+$/, drums.flatMap((pattern) => Object.values(pattern))],
    [/^[RFOG=.]+$/, bass.patterns],
    [/^[C=.]+$/, chords.rhythms],
    [/^[x.]+$/, melody.rhythms],
  ];
  for (const [known, rhythms] of signs) {
    for (const rhythm of rhythms) {
      expect(rhythm).toMatch(known);
      expect([STEPS_A_BAR, STEPS_A_BAR * 2]).toContain(rhythm.length);
    }
  }
});

test.each([
  ["Trap", "trap"],
  ["Boom Bap", "boombap"],
  ["Lo-Fi", "lofi"],
  ["R&B", "rnb"],
  ["Hip-Hop", "boombap"],
  ["Dembow", "reggaeton"],
  ["polka", "trap"],
])("the catalog's %s is played as %s", (name, genre) => {
  expect(beatGenre(name)).toBe(genre);
});
