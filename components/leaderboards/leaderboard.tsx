import type { ReactNode } from "react";
import { type Choice, Choices } from "@/components/ui/choices";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { Metric } from "@/lib/leaderboards/metrics";
import { OwnPlace } from "./own-place";
import { PeriodChoice } from "./period-choice";
import { PlaceTable } from "./place-table";
import { METRIC_NAMES, METRIC_WORDS, type PlaceView } from "./place-view";
import { Podium } from "./podium";

export type LeaderboardView = {
  metric: Metric;
  metrics: Choice[];
  period: string;
  periods: { value: string; label: string }[];
  places: PlaceView[];
  /** Left out for who is no producer. */
  own?: PlaceView | null;
  /** Null before the first count. */
  population: number | null;
  updatedAt: string | null;
  /** The way to the pages before and after. */
  pages: ReactNode;
};

/** A ranking: what is compared and when, the viewer's own place, the first three with medals, and the others. */
export function Leaderboard({ view, path }: { view: LeaderboardView; path: string }) {
  const { metric, metrics, period, periods, places, own, population, updatedAt, pages } = view;
  const first = places[0]?.place === 1 ? places.slice(0, 3) : [];
  const others = places.slice(first.length);
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <Choices label="What is compared" choices={metrics} />
          <PeriodChoice path={path} metric={metric} period={period} periods={periods} />
        </div>
        <p className="prose-measure text-muted">{METRIC_WORDS[metric]}</p>
      </div>
      {own !== undefined && <OwnPlace metric={metric} own={own} population={population ?? 0} />}
      {places.length === 0 ? (
        <EmptyState title="Nobody is ranked here yet">
          {population === null
            ? "Leaderboards are counted every hour. Look again a little later."
            : "Nothing of the kind happened in this period. Choose a longer one."}
        </EmptyState>
      ) : (
        <>
          {first.length > 0 && <Podium metric={metric} places={first} />}
          {others.length > 0 && (
            <PlaceTable metric={metric} places={others} caption={`Producers by ${METRIC_NAMES[metric]}`} />
          )}
        </>
      )}
      {pages}
      {updatedAt && (
        <p className="text-sm text-muted">
          Updated <DateTime value={updatedAt} show="datetime" />, every hour. Producers with a public beat are
          compared; equals share a rank.
        </p>
      )}
    </div>
  );
}
