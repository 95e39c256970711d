import { expect, test } from "vitest";
import { fittingBeats, missedWishes, type OwnBeat } from "./fitting-beats";

const beat = (given: Partial<OwnBeat>): OwnBeat => ({
  id: 1,
  title: "Rain",
  coverUrl: "",
  genre: "Trap",
  mood: "Dark",
  bpm: 140,
  key: "C",
  scale: "minor",
  facts: "",
  ...given,
});
const anything = { genre: null, mood: null, key: null, scale: null, bpmMin: null, bpmMax: null };

test("what is left open is met by every beat", () => {
  expect(missedWishes(beat({}), anything)).toBe(0);
});

test("each wish counts, a tempo at either end fits", () => {
  const wanted = { ...anything, genre: "House", key: "C", bpmMin: 140, bpmMax: 150 };
  expect(missedWishes(beat({}), wanted)).toBe(1);
  expect(missedWishes(beat({ bpm: 151, key: "D" }), wanted)).toBe(3);
});

test("those that fit best come first, the others stay in their order", () => {
  const beats = [
    beat({ id: 1, genre: "Pop" }),
    beat({ id: 2, title: "Train" }),
    beat({ id: 3, genre: "R&B" }),
  ];
  const wanted = { ...anything, genre: "Trap" };
  expect(fittingBeats(beats, wanted, "").map(({ id }) => id)).toEqual([2, 1, 3]);
  expect(fittingBeats(beats, wanted, " TRAIN ").map(({ id }) => id)).toEqual([2]);
});
