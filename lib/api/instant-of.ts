import { invalid } from "@/lib/errors";

/** The instant that a `2025-01-15 14:30:00` of a request means. Fails on the field for one that the calendar has not. */
export function instantOf(field: string, sampled: string): Date {
  const at = new Date(`${sampled.replace(" ", "T")}Z`);
  return Number.isNaN(at.getTime()) ? invalid({ [field]: ["There is no such moment."] }) : at;
}
