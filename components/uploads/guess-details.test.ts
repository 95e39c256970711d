import fc from "fast-check";
import { expect, test } from "vitest";
import { BPM_MAX, BPM_MIN, KEYS } from "@/lib/tracks/vocabulary";
import { guessDetails } from "./guess-details";

test.each([
  ["Night Bus.wav", { title: "Night Bus" }],
  ["night_bus_140bpm_F#m.wav", { title: "night bus", bpm: "140", key: "F#", scale: "minor" }],
  [
    "Nova - Night Bus 140 BPM F# min (prod. Nova).flac",
    { title: "Night Bus", bpm: "140", key: "F#", scale: "minor" },
  ],
  ["Night Bus (Master v3) 92 Bb Maj.aiff", { title: "Night Bus", bpm: "92", key: "A#", scale: "major" }],
  ["BPM 87 - Rainfall - E minor.wav", { title: "Rainfall", bpm: "87", key: "E", scale: "minor" }],
  ["2 AM in Paris 120.wav", { title: "2 AM in Paris", bpm: "120" }],
  ["Take 12 Db.wav", { title: "Take 12", key: "C#" }],
  ["A Major Problem.wav", { title: "Problem", key: "A", scale: "major" }],
  ["Plan B.wav", { title: "Plan B" }],
  ["808 Dreams 300.wav", { title: "808 Dreams 300" }],
  ["Final Mix.wav", { title: "Final Mix" }],
  ["Été à Paris – 104bpm.wav", { title: "Été à Paris", bpm: "104" }],
  ["Artist - Song - 128 - Am - prod by X.wav", { title: "Song", bpm: "128", key: "A", scale: "minor" }],
  ["noextension", { title: "noextension" }],
])("%s", (name, guess) => {
  expect(guessDetails(name)).toEqual(guess);
});

test("of any name at all it says only what a beat can have", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
      const { title, bpm, key } = guessDetails(`${name}.wav`);
      expect(title.length).toBeLessThanOrEqual(name.length + 10);
      if (bpm !== undefined) {
        expect(Number(bpm)).toBeGreaterThanOrEqual(BPM_MIN);
        expect(Number(bpm)).toBeLessThanOrEqual(BPM_MAX);
      }
      if (key !== undefined) expect(KEYS.map((each) => each.key)).toContain(key);
    }),
    { numRuns: 2000 },
  );
});
