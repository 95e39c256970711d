import type { Kind, Objects, Row } from "../state/objects";
import { invalid, missing } from "./errors";
import { integer, string } from "./params";

/** The parameters of every list: https://docs.stripe.com/api/pagination */
export const paging = { limit: integer, starting_after: string, ending_before: string };

export type Paging = { limit?: number; starting_after?: string; ending_before?: string };
export type List<T> = { object: "list"; data: T[]; has_more: boolean; url: string };

/** A page of rows, newest first. A cursor is the id of a row in the list. */
export function page<K extends Kind>(
  rows: Row<K>[],
  { limit = 10, starting_after, ending_before }: Paging,
  url: string,
): List<Objects[K]> {
  if (limit < 1 || limit > 100)
    throw invalid(
      `This value must be ${limit < 1 ? "greater than or equal to 1" : "less than or equal to 100"}.`,
      "limit",
      "parameter_invalid_integer",
    );
  if (starting_after && ending_before)
    throw invalid("You may only specify one of these parameters: ending_before, starting_after.");
  const sorted = [...rows].sort((a, b) => b.seq - a.seq);
  const at = (id: string, param: string) => {
    const index = sorted.findIndex((row) => row.id === id);
    if (index < 0) throw missing(sorted[0]?.kind ?? "object", id, param, 400);
    return index;
  };
  let from = 0;
  let to = limit;
  let more = sorted.length > limit;
  if (starting_after) {
    from = at(starting_after, "starting_after") + 1;
    to = from + limit;
    more = sorted.length > to;
  } else if (ending_before) {
    to = at(ending_before, "ending_before");
    from = Math.max(0, to - limit);
    more = from > 0;
  }
  return { object: "list", data: sorted.slice(from, to).map((row) => row.object), has_more: more, url };
}

/** A short list inside an object, whole. */
export function wholeList<T>(data: T[], url: string): List<T> {
  return { object: "list", data, has_more: false, url };
}
