import { RANGES, type Range } from "@/lib/activity/ranges";

export const PATH = "/backstage/activity";

/** The range that an address asks for; 30 days where it asks for none there is. */
export const rangeOf = (asked: string | string[] | undefined | null): Range =>
  typeof asked === "string" && Object.hasOwn(RANGES, asked) ? (asked as Range) : "30d";
