export type Recurring = { interval: string; interval_count: number };

/**
 * `times` intervals after the anchor. Months keep the anchor's day and time of day, or take the month's last day when
 * it is shorter: https://docs.stripe.com/billing/subscriptions/billing-cycle
 */
function after(anchor: number, { interval, interval_count }: Recurring, times: number): number {
  const date = new Date(anchor * 1000);
  const count = interval_count * times;
  if (interval === "day" || interval === "week")
    return anchor + count * (interval === "day" ? 1 : 7) * 24 * 3600;
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count * (interval === "year" ? 12 : 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() / 1000;
}

/** The end of the period that begins at `start`: the next boundary that the anchor sets. */
export function periodEnd(anchor: number, recurring: Recurring, start: number): number {
  let times = 1;
  while (after(anchor, recurring, times) <= start) times++;
  return after(anchor, recurring, times);
}

/** `15 Jan 2026`, as the descriptions of prorations have it. */
export function spokenDay(second: number): string {
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", format).format(second * 1000);
}
