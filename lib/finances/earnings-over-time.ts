import { sql } from "drizzle-orm";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { dayAfter, dayOf, startsBetween } from "@/lib/calendar";
import { type Currency, minorUnits } from "@/lib/money";

/** How far back a chart looks, and what one of its bars holds. */
export const RANGES = {
  "7d": { days: 7, step: "day" },
  "30d": { days: 30, step: "day" },
  "90d": { days: 90, step: "week" },
  "1y": { days: 365, step: "month" },
  all: { days: null, step: "month" },
} as const;
export type Range = keyof typeof RANGES;
export type Step = (typeof RANGES)[Range]["step"];

/** What a day, week or month brought, in minor units. `net` is volume − fee − refunded − lost + pool. */
export type Period = {
  /** Its first day, `2026-03-01`, UTC. Weeks begin on Monday. */
  start: string;
  volumeMinor: number;
  feeMinor: number;
  refundedMinor: number;
  lostMinor: number;
  /** Out of the subscription pool. */
  poolMinor: number;
  netMinor: number;
};
export type EarningsOverTime = { step: Step; periods: Period[] };

/** The signed-in producer's earnings in one currency by day, week or month, without gaps, the oldest first. */
export async function readEarningsOverTime(
  ctx: Ctx,
  input: { currency: Currency; range: Range },
): Promise<EarningsOverTime> {
  const seller = asProducer(ctx);
  const { days, step } = RANGES[input.range];
  const since = days === null ? "-infinity" : dayAfter(dayOf(ctx.now), 1 - days);
  const rows = await ctx.db.execute<Record<string, string>>(sql`
    select to_char(date_trunc(${step}, day), 'YYYY-MM-DD') start, sum(volume_minor) volume, sum(fee_minor) fee,
      sum(refunded_minor) refunded, sum(lost_minor) lost, sum(pool_minor) pool
    from seller_days
    where seller_id = ${seller.id} and currency = ${input.currency} and day >= ${since}::date
    group by 1 order by 1`);
  const found = new Map(rows.map((row) => [row.start ?? "", periodOf(row)]));
  const first = days === null ? rows[0]?.start : since;
  if (first === undefined) return { step, periods: [] };
  const starts = startsBetween(first, dayOf(ctx.now), step);
  return { step, periods: starts.map((start) => found.get(start) ?? periodOf({ start })) };
}

function periodOf(row: Record<string, string>): Period {
  const of = (name: string) => minorUnits(row[name] ?? 0);
  const parts = {
    volumeMinor: of("volume"),
    feeMinor: of("fee"),
    refundedMinor: of("refunded"),
    lostMinor: of("lost"),
    poolMinor: of("pool"),
  };
  const { volumeMinor, feeMinor, refundedMinor, lostMinor, poolMinor } = parts;
  const netMinor = volumeMinor - feeMinor - refundedMinor - lostMinor + poolMinor;
  return { start: row.start ?? "", ...parts, netMinor };
}
