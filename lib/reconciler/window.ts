import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { reconciliationRuns } from "@/db/schema";
import { after, DAY, SECOND } from "@/lib/clock";
import type { Span } from "@/lib/stripe/balance-transactions";

const USUAL = 30 * DAY;
/** What Stripe books late is met again by the next run. */
const OVERLAP = 3 * DAY;

/**
 * What a run looks at: the last 30 days, and all since the last run, so that none is left out when runs were missed. A
 * run that found differences is begun again where it began, so that none is out of sight before it is explained.
 */
export async function windowFrom(db: Db, now: Date): Promise<Span> {
  const [last] = await db
    .select()
    .from(reconciliationRuns)
    .where(eq(reconciliationRuns.status, "finished"))
    .orderBy(desc(reconciliationRuns.id))
    .limit(1);
  const usual = after(now, -USUAL);
  const from = last && (last.differences > 0 ? last.since : after(last.until, -OVERLAP));
  return onSeconds({ since: from && from < usual ? from : usual, until: now });
}

/** Stripe's clock has whole seconds: outward, so that what happened in the last of them is in. */
export const onSeconds = ({ since, until }: Span): Span => ({
  since: new Date(Math.floor(since.getTime() / SECOND) * SECOND),
  until: new Date(Math.floor(until.getTime() / SECOND + 1) * SECOND),
});

/** The span in parts of a day at most, oldest first: no more than a day's causes are held at once. */
export function daysOf({ since, until }: Span): Span[] {
  const days: Span[] = [];
  for (let from = since; from < until; ) {
    const to = after(from, DAY) < until ? after(from, DAY) : until;
    days.push({ since: from, until: to });
    from = to;
  }
  return days;
}
