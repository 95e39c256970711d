import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

// OWASP's first choice for scrypt: 128 MiB a hash. It stands in each hash, so it can rise without a migration.
const R = 8;
const P = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const currentN = () => (env.NODE_ENV === "test" ? 2 ** 10 : 2 ** 17);

type Stored = { n: number; r: number; p: number; salt: Buffer; key: Buffer };

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const n = currentN();
  const key = await derive(password, { n, r: R, p: P, salt });
  return ["scrypt", n, R, P, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/**
 * Whether the password is the stored one. Without a stored hash it still spends a full hash before it says no, so
 * that the time taken does not tell whether an account exists.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored ? parse(stored) : null;
  const against = known ?? {
    n: currentN(),
    r: R,
    p: P,
    salt: Buffer.alloc(SALT_BYTES),
    key: Buffer.alloc(KEY_BYTES),
  };
  const key = await derive(password, against);
  return timingSafeEqual(key, against.key) && known !== null;
}

/** Whether a stored hash was made at a lower cost than hashes are made now. */
export function isOutdated(stored: string): boolean {
  const known = parse(stored);
  return !known || known.n < currentN();
}

function parse(stored: string): Stored | null {
  const [scheme, n, r, p, salt, key] = stored.split("$");
  if (scheme !== "scrypt" || !salt || !key) return null;
  return {
    n: Number(n),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, "base64url"),
    key: Buffer.from(key, "base64url"),
  };
}

function derive(password: string, { n, r, p, salt }: Omit<Stored, "key">): Promise<Buffer> {
  // The same password typed on another keyboard may come as other code points (NIST SP 800-63B §3.1.1.2).
  const text = password.normalize("NFKC");
  const options: ScryptOptions = { N: n, r, p, maxmem: 2 * 128 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(text, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
