import { desc } from "drizzle-orm";
import type { Db } from "@/db/client";
import { signingKeys } from "@/db/schema";

/** A public EC key as RFC 7517 and 7518 write it. */
export type PublicJwk = {
  kty: string;
  crv: string;
  x: string;
  y: string;
  kid: string;
  use: "sig";
  alg: string;
};

/** The JWKS of every key there ever was, newest first: an old certificate must verify for good. */
export async function publicKeys(db: Db): Promise<{ keys: PublicJwk[] }> {
  const rows = await db
    .select({ kid: signingKeys.kid, alg: signingKeys.algorithm, jwk: signingKeys.publicJwk })
    .from(signingKeys)
    .orderBy(desc(signingKeys.createdAt), signingKeys.kid);
  // Field by field, so that nothing private can slip through whatever a row holds.
  const keys = rows.map(({ kid, alg, jwk }) => {
    const { kty = "", crv = "", x = "", y = "" } = jwk;
    return { kty, crv, x, y, kid, use: "sig" as const, alg };
  });
  return { keys };
}
