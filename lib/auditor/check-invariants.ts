import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { books } from "./laws/books";
import { certificates } from "./laws/certificates";
import { community } from "./laws/community";
import type { Laws } from "./laws/laws";
import { members } from "./laws/members";
import { payouts } from "./laws/payouts";
import { sales } from "./laws/sales";

/** A law of RELIABILITY that does not hold, and the rows that break it. */
export type Breach = { law: string; rows: Record<string, unknown>[] };

/** Every law. */
export const LAWS: Laws = {
  ...sales,
  ...books,
  ...payouts,
  ...members,
  ...certificates,
  ...community,

  "no job has given up": sql`
    select key, last_error from graphile_worker._private_jobs
    where attempts >= max_attempts and locked_at is null and key is not null`,
};

/**
 * Holds the whole database against the laws of RELIABILITY and answers each one that is broken. It reads only, in
 * one snapshot, and may run at any time. What needs Stripe or the files is the reconciler's matter.
 */
export async function checkInvariants(db: Db): Promise<Breach[]> {
  return db.transaction(
    async (tx) => {
      const breaches: Breach[] = [];
      for (const [law, query] of Object.entries(LAWS)) {
        const rows = await tx.execute(query);
        if (rows.length) breaches.push({ law, rows: [...rows] });
      }
      return breaches;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
