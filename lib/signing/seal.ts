import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { JWK } from "jose";
import { env } from "@/lib/env";

// AES-256-GCM: a 96-bit nonce and a 128-bit tag, as NIST SP 800-38D recommends.
const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a private key for the database. The key id is bound in, so that sealed keys cannot be swapped between rows.
 * Gives base64url of nonce, tag and ciphertext.
 */
export function seal(jwk: JWK, kid: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, encryptionKey(), nonce).setAAD(Buffer.from(kid));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(jwk), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString("base64url");
}

/** The private key again. Throws when it was sealed under another KEY_ENCRYPTION_KEY, for another id, or was changed. */
export function unseal(sealed: string, kid: string): JWK {
  const bytes = Buffer.from(sealed, "base64url");
  const key = encryptionKey();
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(kid));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString("utf8"));
  } catch (cause) {
    throw new Error(`KEY_ENCRYPTION_KEY does not open signing key ${kid}; it was sealed under another one.`, {
      cause,
    });
  }
}

function encryptionKey(): Buffer {
  const key = Buffer.from(env.KEY_ENCRYPTION_KEY, "base64");
  if (key.length === 32) return key;
  const found = env.KEY_ENCRYPTION_KEY ? `has ${key.length} bytes` : "is not set";
  throw new Error(`KEY_ENCRYPTION_KEY ${found}. Set it to 32 bytes in base64: openssl rand -base64 32`);
}
