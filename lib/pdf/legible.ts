import { Font } from "@react-pdf/renderer";
import { SANS } from "./fonts";

/** Stands for a letter that the fonts lack, and is explained at the end of the document. */
export const UNKNOWN_LETTER = "\uFFFD";

/**
 * Every text in a document with what our fonts cannot set replaced. react-pdf would fall back to a font without
 * Unicode and print wrong letters, which on a certificate is worse than none.
 */
export async function legible<T>(value: T): Promise<T> {
  await Promise.all(SANS.map((fontFamily) => Font.load({ fontFamily })));
  const fonts = SANS.map((fontFamily) => Font.getFont({ fontFamily })?.data);
  const known = (letter: string) =>
    fonts.some((font) => font?.hasGlyphForCodePoint?.(letter.codePointAt(0) ?? 0));
  const set = (text: string) =>
    [...text.normalize("NFC")].map((letter) => (known(letter) ? letter : UNKNOWN_LETTER)).join("");
  return mapText(value, set) as T;
}

function mapText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapText(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText(item, change)]));
}
