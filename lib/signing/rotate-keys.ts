import { sql } from "drizzle-orm";
import { type Database, transaction } from "@/db/client";
import { signingKeys } from "@/db/schema";
import { after, HOUR } from "@/lib/clock";
import { createKey, lockKeys, unretired } from "./signing-key";

/** How long a verifier may keep a JWKS. A new key is published this long before it signs; the route's max-age is less. */
export const OVERLAP = HOUR;

export type Rotation = { kid: string; signsFrom: Date; retired: string[] };

/**
 * Makes a new key. It is published at once and signs once the overlap is over, when the former key retires from
 * signing; that one stays published for good. `immediately` skips the overlap, for a key that leaked.
 */
export async function rotateKeys(
  db: Database,
  { now, immediately = false }: { now: Date; immediately?: boolean },
): Promise<Rotation> {
  const signsFrom = immediately ? now : after(now, OVERLAP);
  return transaction(db, async (tx) => {
    await lockKeys(tx);
    const retired = await tx
      .update(signingKeys)
      .set({ retiredAt: sql`least(${signingKeys.retiredAt}, ${signsFrom.toISOString()}::timestamptz)` })
      .where(unretired(now))
      .returning({ kid: signingKeys.kid });
    const { kid } = await createKey(tx, now);
    return { kid, signsFrom: retired.length > 0 ? signsFrom : now, retired: retired.map((row) => row.kid) };
  });
}
