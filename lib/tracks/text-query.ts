const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/**
 * What a person typed, as a PostgreSQL tsquery: every word must occur, the last may be the beginning of one. Only
 * letters, marks and digits of any script get through, so no input is a syntax error. Null when there are none.
 */
export function textQuery(typed: string): string | null {
  const words =
    typed
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return `${words
    .slice(0, MOST_WORDS)
    .map((word) => `'${[...word].slice(0, LONGEST_WORD).join("")}'`)
    .join(" & ")}:*`;
}
