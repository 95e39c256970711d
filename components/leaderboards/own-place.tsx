import type { Metric } from "@/lib/leaderboards/metrics";
import { METRIC_NAMES, type PlaceView, valueText } from "./place-view";
import { TierBadge } from "./tier-badge";

type OwnPlaceProps = {
  metric: Metric;
  /** Null for who has no place in this ranking. */
  own: PlaceView | null;
  population: number;
};

/** Where the producer who looks stands, wherever in the list that is. */
export function OwnPlace({ metric, own, population }: OwnPlaceProps) {
  return (
    <section
      aria-label="Your place"
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 rounded-md border border-line-strong bg-surface px-5 py-4 sm:px-6"
    >
      <p className="flex items-baseline gap-3">
        <span className="text-muted">Your place</span>
        <span className="figures text-2xl">{own ? `#${own.rank.toLocaleString("en-US")}` : "–"}</span>
        <span className="text-muted">of {population.toLocaleString("en-US")}</span>
      </p>
      {own ? (
        <p className="flex items-center gap-4">
          <span className="flex items-baseline gap-2 text-muted">
            <span className="figures text-ink">{valueText(metric, own.value)}</span>
            {metric === "overall" ? "points" : METRIC_NAMES[metric]}
          </span>
          <TierBadge tier={own.tier} />
        </p>
      ) : (
        <p className="text-sm text-muted">
          {metric === "overall"
            ? "With a public beat you are ranked within the hour."
            : `You have no ${METRIC_NAMES[metric].toLowerCase()} in this period yet.`}
        </p>
      )}
    </section>
  );
}
