import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { rateWindows } from "@/db/schema";
import { after, SECOND } from "@/lib/clock";
import { fail } from "@/lib/errors";

export type Counted = { allowed: boolean; remaining: number; resetAt: Date };

/**
 * Counts one attempt of `subject` in its current window of `windowMs`, for all processes together, and says whether
 * it is within `limit`. Not for use inside a transaction that may roll back: the count would go with it.
 */
export async function countWindow(
  db: Db,
  subject: string,
  limit: number,
  windowMs: number,
  now: Date,
): Promise<Counted> {
  const windowStart = startOf(windowMs, now);
  const [row] = await db
    .insert(rateWindows)
    .values({ subject, windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [rateWindows.subject, rateWindows.windowStart],
      set: { count: sql`${rateWindows.count} + 1` },
    })
    .returning({ count: rateWindows.count });
  const count = row?.count ?? 1;
  return {
    allowed: count <= limit,
    remaining: Math.max(0, limit - count),
    resetAt: after(windowStart, windowMs),
  };
}

/** The same, but fails with `rate_limited` and the seconds to wait once the limit is passed. */
export async function requireWithin(
  db: Db,
  subject: string,
  limit: number,
  windowMs: number,
  now: Date,
): Promise<void> {
  const { allowed, resetAt } = await countWindow(db, subject, limit, windowMs, now);
  if (!allowed)
    fail("rate_limited", {
      retryAfter: Math.max(1, Math.ceil((resetAt.getTime() - now.getTime()) / SECOND)),
    });
}

/** Takes a counted attempt back, for limits that only failures should use up. */
export async function uncountWindow(db: Db, subject: string, windowMs: number, now: Date): Promise<void> {
  await db
    .update(rateWindows)
    .set({ count: sql`${rateWindows.count} - 1` })
    .where(
      and(
        eq(rateWindows.subject, subject),
        eq(rateWindows.windowStart, startOf(windowMs, now)),
        gt(rateWindows.count, 0),
      ),
    );
}

/** Forgets the windows that began before `before`; the sweeper calls it. Answers how many there were. */
export async function forgetWindows(db: Db, before: Date): Promise<number> {
  const gone = await db
    .delete(rateWindows)
    .where(lt(rateWindows.windowStart, before))
    .returning({ count: rateWindows.count });
  return gone.length;
}

const startOf = (windowMs: number, now: Date) => new Date(Math.floor(now.getTime() / windowMs) * windowMs);
