import { monthsAfter } from "@/lib/calendar";
import type { Board } from "./boards";
import type { Figures } from "./figures";

/** Those who came first: as many profiles. */
export const FOUNDERS = 100;
/** A share of fewer beats says nothing. */
export const BEATS_FOR_A_SHARE = 5;

/** What an achievement asks for. */
export type Goal =
  /** At most so many percent of the producers compared are as good or better. */
  | { kind: "top"; board: Board; percent: number }
  /** So many percent of the public beats have complete metadata. */
  | { kind: "metadata"; percent: number }
  | { kind: "count"; of: "pictures" | "bios" | "links" | "collaborations"; atLeast: number }
  /** So many months since the profile was made. */
  | { kind: "age"; months: number }
  | { kind: "founder" }
  /** A beat published on one of these days of any year, `12-31` to `01-02`, UTC. */
  | { kind: "season"; from: string; to: string };

/** How much of a goal is reached, from 0 to 1. Only 1 earns it. */
export function reached(goal: Goal, figures: Figures): number {
  switch (goal.kind) {
    case "top": {
      const place = figures.places[goal.board];
      return place ? Math.min(1, (goal.percent * place.of) / (100 * place.atOrAbove)) : 0;
    }
    case "metadata": {
      const { publicBeats, completeBeats } = figures;
      if (publicBeats < BEATS_FOR_A_SHARE) return completeBeats / BEATS_FOR_A_SHARE;
      return Math.min(1, (100 * completeBeats) / (goal.percent * publicBeats));
    }
    case "count":
      return Math.min(1, figures[goal.of] / goal.atLeast);
    case "age": {
      const from = figures.since.getTime();
      const elapsed = figures.at.getTime() - from;
      return Math.max(0, Math.min(1, elapsed / (monthsAfter(figures.since, goal.months).getTime() - from)));
    }
    case "founder":
      return figures.profilesBefore < FOUNDERS ? 1 : 0;
    case "season":
      return figures.uploadDays.some((day) => isWithin(day.slice(5), goal)) ? 1 : 0;
  }
}

/** Days of a year as `MM-DD`; a season may go over its end. */
const isWithin = (day: string, { from, to }: { from: string; to: string }): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to;
