import { dayAfter, dayOf, type Step } from "@/lib/calendar";

/** How far back Activity looks, today included, and what one of its bars holds. */
export const RANGES = {
  "7d": { days: 7, step: "day" },
  "30d": { days: 30, step: "day" },
  "90d": { days: 90, step: "week" },
  all: { days: null, step: "month" },
} as const satisfies Record<string, { days: number | null; step: Step }>;
export type Range = keyof typeof RANGES;

/** The first day of a range; null where it goes back to the beginning. */
export function firstDayOf(range: Range, now: Date): string | null {
  const { days } = RANGES[range];
  return days === null ? null : dayAfter(dayOf(now), 1 - days);
}

/** The days of the same length before the range; null before all time. */
export function daysBefore(range: Range, now: Date): { from: string; to: string } | null {
  const { days } = RANGES[range];
  const first = firstDayOf(range, now);
  return days === null || first === null ? null : { from: dayAfter(first, -days), to: dayAfter(first, -1) };
}
