import { eq } from "drizzle-orm";
import { type CryptoKey, compactVerify, decodeProtectedHeader, importJWK } from "jose";
import type { Db } from "@/db/client";
import { signingKeys } from "@/db/schema";
import { CERTIFICATE_TYPE } from "./sign-certificate";

export type SignatureCheck =
  | { valid: true; kid: string; payload: string }
  | { valid: false; reason: "malformed" | "header_refused" | "unknown_key" | "signature_mismatch" };

type KnownKey = { algorithm: string; publicKey: CryptoKey };

// A kid is the thumbprint of its key, so what it stands for never changes.
const known = new Map<string, KnownKey>();

/**
 * Checks a certificate's compact JWS against our own keys and nothing else (RELIABILITY S6). The header may hold `alg`,
 * `kid` and `typ` only: `jku`, `jwk`, `x5u`, `crit` and the like, which name keys or rules from outside, are refused.
 * The key says which algorithm it is for; the header must agree.
 */
export async function verifySignature(db: Db, jws: string): Promise<SignatureCheck> {
  const header = headerOf(jws);
  if (!header) return { valid: false, reason: "malformed" };
  const { alg, kid, typ, ...others } = header;
  if (typ !== CERTIFICATE_TYPE || typeof kid !== "string" || Object.keys(others).length > 0) {
    return { valid: false, reason: "header_refused" };
  }
  const key = await findKey(db, kid);
  if (!key) return { valid: false, reason: "unknown_key" };
  if (alg !== key.algorithm) return { valid: false, reason: "header_refused" };
  try {
    const { payload } = await compactVerify(jws, key.publicKey, { algorithms: [key.algorithm] });
    return { valid: true, kid, payload: new TextDecoder("utf-8", { fatal: true }).decode(payload) };
  } catch {
    return { valid: false, reason: "signature_mismatch" };
  }
}

function headerOf(jws: string): Record<string, unknown> | null {
  try {
    return jws.split(".").length === 3 ? decodeProtectedHeader(jws) : null;
  } catch {
    return null;
  }
}

async function findKey(db: Db, kid: string): Promise<KnownKey | undefined> {
  const held = known.get(kid);
  if (held) return held;
  const [row] = await db.select().from(signingKeys).where(eq(signingKeys.kid, kid));
  if (!row) return undefined;
  const publicKey = (await importJWK(row.publicJwk, row.algorithm)) as CryptoKey;
  const key = { algorithm: row.algorithm, publicKey };
  known.set(kid, key);
  return key;
}
