import { randomBytes } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `length` letters out of Stripe's id alphabet. */
export function randomLetters(length: number): string {
  let letters = "";
  for (const byte of randomBytes(length)) letters += LETTERS[byte % LETTERS.length];
  return letters;
}

/** An id as Stripe forms it: `pi_3` and 23 letters, `ch_3…`, `acct_1…`. */
export function newId(prefix: string): string {
  const epoch = prefix === "pi" || prefix === "ch" || prefix === "re" || prefix === "py" ? "3" : "1";
  return `${prefix}_${epoch}${randomLetters(prefix === "acct" ? 15 : 23)}`;
}
