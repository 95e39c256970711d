import { after, DAY } from "./clock";

// Days of the calendar as text, `2026-03-01`, all of them UTC.

export type Step = "day" | "week" | "month";

/** The day that the instant lies in. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The day so many days after (or, negative, before) the given one. */
export const dayAfter = (day: string, days: number): string => dayOf(after(new Date(day), days * DAY));

/** The first day of the day, week or month that the day is in. Weeks begin on Monday. */
export function startOf(day: string, step: Step): string {
  if (step === "month") return `${day.slice(0, 7)}-01`;
  return step === "week" ? dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7)) : day;
}

/** The first days of every day, week or month from the one of `first` to the one of `last`, without gaps. */
export function startsBetween(first: string, last: string, step: Step): string[] {
  const starts: string[] = [];
  for (let start = startOf(first, step); start <= last; start = next(start, step)) starts.push(start);
  return starts;
}

function next(start: string, step: Step): string {
  return step === "month" ? dayOf(monthsAfter(new Date(start), 1)) : dayAfter(start, step === "week" ? 7 : 1);
}

/** The same day so many months later, at the same time; the month's last day where it has no such day. */
export function monthsAfter(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return later;
}
