import { CompactSign } from "jose";
import type { Db } from "@/db/client";
import { ALGORITHM, signingKey } from "./signing-key";

export const CERTIFICATE_TYPE = "beatpass-certificate+jws";

/** Signs canonical JSON as it stands. Gives the compact JWS, whose payload is exactly those bytes, and the key's id. */
export async function signCertificate(
  db: Db,
  canonical: string,
  now: Date,
): Promise<{ jws: string; kid: string }> {
  const { kid, privateKey } = await signingKey(db, now);
  const jws = await new CompactSign(Buffer.from(canonical, "utf8"))
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: CERTIFICATE_TYPE })
    .sign(privateKey);
  return { jws, kid };
}
