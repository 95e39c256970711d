import { createHash, randomBytes, randomUUID } from "node:crypto";

// Crockford's base 32: no I, L, O or U, so that a person can read a reference aloud.
const READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `length` random characters that a person can read aloud and type back. 5 bits each. */
export function readableId(length: number): string {
  return Array.from(randomBytes(length), (byte) => READABLE[byte % 32]).join("");
}

/** The one reference of a sale, as it stands in mails, Stripe's metadata and the certificate: `BP-7F3K9Q2M`. */
export const orderReference = (): string => `BP-${readableId(10)}`;

/** The one reference of a download under a standard license, as it stands on its certificate: `BPD-7F3K9Q2M4T`. */
export const downloadReference = (): string => `BPD-${readableId(10)}`;

/** The human number on a certificate: `BPL-2026-7F3K9Q2M`. The year is that of issue, in UTC. */
export const licenseNumber = (issuedAt: Date): string => `BPL-${issuedAt.getUTCFullYear()}-${readableId(8)}`;

export const requestId = (): string => `req_${randomBytes(12).toString("base64url")}`;
export const uuid = (): string => randomUUID();

/** A secret to hand out once: 256 bits, URL-safe. */
export const secret = (): string => randomBytes(32).toString("base64url");

/** SHA-256 in lower-case hex, of text as UTF-8 or of bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
