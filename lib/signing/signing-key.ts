import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from "jose";
import type { Db } from "@/db/client";
import { signingKeys } from "@/db/schema";
import { seal, unseal } from "./seal";

export const ALGORITHM = "ES256";

/** A key with its private half opened. It never leaves lib/signing. */
export type SigningKey = { kid: string; privateKey: CryptoKey };

/** Of the keys that have not retired, the one that retires first signs; a rotation sets when its successor takes over. */
export const unretired = (now: Date) =>
  and(
    eq(signingKeys.algorithm, ALGORITHM),
    or(isNull(signingKeys.retiredAt), gt(signingKeys.retiredAt, now)),
  );

// Opened once a process. Which key signs is asked of the database each time, so a rotation counts everywhere at once.
const opened = new Map<string, Promise<CryptoKey>>();

/** The key that signs at this instant; makes the very first one. */
export async function signingKey(db: Db, now: Date): Promise<SigningKey> {
  const row = (await nextToRetire(db, now)) ?? (await firstKey(db, now));
  let privateKey = opened.get(row.kid);
  if (!privateKey) {
    privateKey = importJWK(unseal(row.privateSealed, row.kid), ALGORITHM) as Promise<CryptoKey>;
    opened.set(row.kid, privateKey);
  }
  return { kid: row.kid, privateKey: await privateKey };
}

/** Makes a key pair and stores it, the private half sealed. Gives its id, the RFC 7638 thumbprint. */
export async function createKey(tx: Db, now: Date) {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const privateSealed = seal(await exportJWK(pair.privateKey), kid);
  const key = { kid, algorithm: ALGORITHM, publicJwk, privateSealed, createdAt: now };
  await tx.insert(signingKeys).values(key);
  return key;
}

/** One writer of keys at a time, until its transaction ends: two processes never make two first keys. */
export async function lockKeys(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('signing_keys'))`);
}

async function nextToRetire(db: Db, now: Date) {
  const [row] = await db
    .select({ kid: signingKeys.kid, privateSealed: signingKeys.privateSealed })
    .from(signingKeys)
    .where(unretired(now))
    .orderBy(asc(signingKeys.retiredAt))
    .limit(1);
  return row;
}

async function firstKey(db: Db, now: Date) {
  return db.transaction(async (tx) => {
    await lockKeys(tx);
    return (await nextToRetire(tx, now)) ?? (await createKey(tx, now));
  });
}
