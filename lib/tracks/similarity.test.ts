import { expect, test } from "vitest";
import { type Character, similarity } from "./similarity";

const beat: Character = { genre: "Trap", mood: "Dark", bpm: 140, key: "A", scale: "minor" };

test("a track is most like its twin", () => {
  expect(similarity(beat, beat)).toBe(10);
});

test("genre outweighs mood, tempo and key one by one", () => {
  const sameGenre = { ...beat, mood: "Happy", bpm: 90, key: "C#", scale: "major" as const };
  for (const same of ["mood", "bpm"] as const) {
    const other = { ...sameGenre, genre: "House", [same]: beat[same] };
    expect(similarity(beat, sameGenre)).toBeGreaterThan(similarity(beat, other));
  }
});

test("nearer in tempo is more alike, out of reach counts nothing", () => {
  const at = (bpm: number) => similarity(beat, { ...beat, bpm });
  expect(at(141)).toBeGreaterThan(at(145));
  expect(at(160)).toBe(at(200));
});
