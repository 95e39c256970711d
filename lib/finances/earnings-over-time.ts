import { sql } from "drizzle-orm";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
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
  const since = days === null ? "-infinity" : dayOf(after(ctx.now, -(days - 1) * DAY));
  const rows = await ctx.db.execute<Record<string, string>>(sql`
    select to_char(date_trunc(${step}, day), 'YYYY-MM-DD') start, sum(volume_minor) volume, sum(fee_minor) fee,
      sum(refunded_minor) refunded, sum(lost_minor) lost, sum(pool_minor) pool
    from seller_days
    where seller_id = ${seller.id} and currency = ${input.currency} and day >= ${since}::date
    group by 1 order by 1`);
  const found = new Map(rows.map((row) => [row.start ?? "", periodOf(row)]));
  const first = days === null ? rows[0]?.start : since;
  if (first === undefined) return { step, periods: [] };
  const periods: Period[] = [];
  for (let start = startOf(first, step); start <= dayOf(ctx.now); start = next(start, step))
    periods.push(found.get(start) ?? periodOf({ start }));
  return { step, periods };
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

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The first day of the period that the day is in. */
function startOf(day: string, step: Step): string {
  if (step === "month") return `${day.slice(0, 7)}-01`;
  const date = new Date(day);
  return step === "week" ? dayOf(after(date, -((date.getUTCDay() + 6) % 7) * DAY)) : day;
}

function next(start: string, step: Step): string {
  const date = new Date(start);
  if (step === "month") return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)));
  return dayOf(after(date, (step === "week" ? 7 : 1) * DAY));
}
