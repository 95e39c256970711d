import { expect, test } from "vitest";
import { BEAT_GENRES, beatGenre } from "@/sandbox/seed/audio/score/genre";
import { compatibleKeys, GENRES, KEYS, keyName, parseKey } from "./vocabulary";

test("there are twelve keys, each found by all of its names", () => {
  expect(KEYS).toHaveLength(12);
  for (const { key, names } of KEYS) for (const name of [key, ...names]) expect(parseKey(name)).toBe(key);
});

test("flats and sharps can be typed as on a keyboard", () => {
  expect(["Db", "d♭", "c#", " C♯ "].map(parseKey)).toEqual(["C#", "C#", "C#", "C#"]);
  expect(["bb", "B", "b", "eb"].map(parseKey)).toEqual(["A#", "B", "B", "D#"]);
  expect(["", "H", "E#", "Cb", "C minor", "##"].map(parseKey)).toEqual([null, null, null, null, null, null]);
});

test("keys are shown as they are read", () => {
  expect(keyName("F#", "minor")).toBe("F♯ minor");
});

test("a key goes with its relative and its fifths", () => {
  expect(compatibleKeys("A", "minor")).toEqual([
    { key: "A", scale: "minor" },
    { key: "C", scale: "major" },
    { key: "E", scale: "minor" },
    { key: "D", scale: "minor" },
  ]);
  expect(compatibleKeys("C", "major")[1]).toEqual({ key: "A", scale: "minor" });
});

test("going together is mutual", () => {
  for (const { key } of KEYS)
    for (const scale of ["major", "minor"] as const)
      for (const other of compatibleKeys(key, scale))
        expect(compatibleKeys(other.key, other.scale)).toContainEqual({ key, scale });
});

test("the sandbox can play every genre", () => {
  expect(new Set(GENRES.map(beatGenre)).size).toBe(GENRES.length);
  expect(BEAT_GENRES).toHaveLength(GENRES.length);
});
