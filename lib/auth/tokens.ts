import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { env } from "@/lib/env";
import { sha256 } from "@/lib/ids";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_LENGTH = 32;
const CHECKSUM_LENGTH = 6;
const SHAPE = new RegExp(`^bp_(?:live|test)_[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`);
const PREVIEW_LENGTH = "bp_test_".length + 4;

/** A new personal token: the text to show once, and what is stored of it. */
export function newToken(): { token: string; hash: string; preview: string } {
  const body = `bp_${mode()}_${randomBase62(RANDOM_LENGTH)}`;
  const token = body + checksum(body);
  return { token, hash: hashToken(token), preview: token.slice(0, PREVIEW_LENGTH) };
}

/** What the database knows a token by. 190 random bits need no slow hash. */
export const hashToken = (token: string): string => sha256(token);

/** Whether the text can be a token at all. Catches typing errors and scanners without asking the database. */
export function isWellFormed(token: string): boolean {
  return SHAPE.test(token) && checksum(token.slice(0, -CHECKSUM_LENGTH)) === token.slice(-CHECKSUM_LENGTH);
}

/** Tokens spend what Stripe's key spends: test money with a test key or the sandbox's. */
function mode(): "live" | "test" {
  const key = env.STRIPE_SECRET_KEY;
  return key === "" || key.startsWith("sk_test") ? "test" : "live";
}

/** CRC-32 of everything before it, six characters of base 62: any single wrong character shows. */
function checksum(body: string): string {
  let rest = crc32(body);
  let text = "";
  while (text.length < CHECKSUM_LENGTH) {
    text = BASE62.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

function randomBase62(length: number): string {
  let text = "";
  while (text.length < length) {
    // Bytes from 248 up would favor the first characters.
    for (const byte of randomBytes(length)) if (byte < 248) text += BASE62.charAt(byte % 62);
  }
  return text.slice(0, length);
}
