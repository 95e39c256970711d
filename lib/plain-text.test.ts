import { expect, test } from "vitest";
import { isPlainLine, isPlainText, plainFileName } from "./plain-text";

test.each(["Nova Keys", "Ñandú 808 (Remix) – №1", "夜のバス", "می‌خواهم", "👩‍🎤 ❤️", ""])(
  "%j is a line",
  (line) => {
    expect([isPlainLine(line), isPlainText(line)]).toEqual([true, true]);
  },
);

test.each(["two\nlines", "turned\u202e", "isolated\u2066", "bell\u0007", "half\ud83e", "next\u2028line"])(
  "%j is none",
  (line) => expect(isPlainLine(line)).toBe(false),
);

test.each([
  "Nova\u200b Keys",
  "Nova Keys\u200e",
  "\u3164",
  "\u200b\u200b",
  "\u200d\u200d",
  "\u00adNova",
  "\u2060",
])("%j, which reads as another line or as none, is none, and in a text it harms nobody", (line) =>
  expect([isPlainLine(line), isPlainText(line)]).toEqual([false, true]),
);

test("a text may have lines, and nothing that a line may not have but that", () => {
  expect(isPlainText("one\n\ntwo")).toBe(true);
  expect(isPlainText("one\n\u202etwo")).toBe(false);
});

test.each([
  ["/tmp/beats/../night.wav", "night.wav"],
  ["C:\\beats\\night.wav", "night.wav"],
  ["..", "stem"],
  [".", "stem"],
  ["beats/", "stem"],
  [" \u200b ", "stem"],
  ["...wav", "...wav"],
])("a file called %j is %j", (path, name) => {
  expect(plainFileName(path, "stem")).toBe(name);
});
