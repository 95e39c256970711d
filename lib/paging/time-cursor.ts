import { type Column, type SQL, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";

/** The cursor of a list in the order of time, newest first, and of ids within one instant. */
export const cursorAt = (time: Date, id: number): string => encodeCursor([time.getTime(), id]);

/** What stands behind the cursor. A made-up one is refused by name. */
export function behind(cursor: string, at: Column, id: Column): SQL {
  const [time, lastId] = decodeCursor(cursor, 2).map(Number);
  const instant = new Date(time ?? Number.NaN);
  if (Number.isNaN(instant.getTime()) || !Number.isSafeInteger(lastId))
    invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
  return sql`(${at}, ${id}) < (${instant.toISOString()}::timestamptz, ${lastId}::bigint)`;
}
