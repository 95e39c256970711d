import { dayAfter, dayOf } from "@/lib/calendar";

/** `all`, `7d`, `30d`, or a half-year such as `2026-H1`. All in UTC, today included. */
export type Period = string;
/** The first and the last day of a period; null where it has no bound. */
export type Window = { from: string | null; to: string | null };

const HALF_YEAR = /^(20\d\d)-H([12])$/;

export const isPeriod = (text: string): boolean =>
  ["all", "7d", "30d"].includes(text) || HALF_YEAR.test(text);

/** The half-year that the instant lies in. */
export const halfYearOf = (at: Date): Period => `${at.getUTCFullYear()}-H${at.getUTCMonth() < 6 ? 1 : 2}`;

/** Every half-year from the one of `first` on, until before the one of `now`; the newest first. */
export function pastHalfYears(first: Date, now: Date): Period[] {
  const past: Period[] = [];
  const current = halfYearOf(now);
  for (let at = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() < 6 ? 0 : 6)); ; ) {
    const period = halfYearOf(at);
    if (period >= current) return past.toReversed();
    past.push(period);
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 6));
  }
}

export function windowOf(period: Period, now: Date): Window {
  const [, year, half] = HALF_YEAR.exec(period) ?? [];
  if (year)
    return half === "1"
      ? { from: `${year}-01-01`, to: `${year}-06-30` }
      : { from: `${year}-07-01`, to: `${year}-12-31` };
  if (period === "all") return { from: null, to: null };
  return { from: dayAfter(dayOf(now), period === "7d" ? -6 : -29), to: null };
}

/** `First half of 2026`, `Last 7 days`. */
export function periodName(period: Period): string {
  const [, year, half] = HALF_YEAR.exec(period) ?? [];
  if (year) return `${half === "1" ? "First" : "Second"} half of ${year}`;
  return period === "all" ? "All time" : `Last ${period === "7d" ? 7 : 30} days`;
}
