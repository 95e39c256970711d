import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/**
 * What to send instead, for a field whose schema says nothing of its own: zod's words speak to the programmer of the
 * schema ("expected string, received undefined"), not to whoever called. Give it to `safeParse` as `error`.
 */
export function sayWhatIsWrong(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return sayType(issue.expected, issue.input);
    case "invalid_value":
      return `Send one of ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return sayBound("at least", issue.origin, issue.minimum, issue.inclusive);
    case "too_big":
      return sayBound("at most", issue.origin, issue.maximum, issue.inclusive);
    case "invalid_format":
      return FORMATS[issue.format];
    default:
      return undefined;
  }
}

const TYPES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a JSON object",
};

const FORMATS: Record<string, string> = {
  uuid: "Send a UUID.",
  email: "Send an e-mail address like you@example.com.",
  regex: "Send it as the reference shows it.",
};

function sayType(expected: string, input: unknown): string {
  const kind = TYPES[expected] ?? expected;
  return input === undefined ? `This field is missing: send ${kind}.` : `Send ${kind}.`;
}

function sayBound(words: string, origin: string, bound: number | bigint, inclusive?: boolean): string {
  if (origin === "string") return `Send ${words} ${bound} ${bound === 1 ? "character" : "characters"}.`;
  if (origin === "array") return `Send ${words} ${bound} ${bound === 1 ? "entry" : "entries"}.`;
  if (inclusive) return `Send ${words} ${bound}.`;
  return `Send ${words === "at least" ? "more" : "less"} than ${bound}.`;
}
