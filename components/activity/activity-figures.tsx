import { type Growth, growthOf } from "@/lib/activity/growth";
import { GrowthNote } from "./growth-note";

type Totals = { plays: number; downloads: number; newListeners: number };
type ActivityFiguresProps = {
  totals: Totals;
  /** Those of as many days before; null for all time. */
  before: Totals | null;
  listeners: number;
  /** "the 30 days before". */
  against: string;
};

/** The range in four figures, each beside how it was before. */
export function ActivityFigures({ totals, before, listeners, against }: ActivityFiguresProps) {
  const growth = (of: keyof Totals) => (before ? growthOf(totals[of], before[of]) : null);
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line lg:grid-cols-4">
      <Figure label="Plays" value={totals.plays} growth={growth("plays")} against={against} />
      <Figure label="Downloads" value={totals.downloads} growth={growth("downloads")} against={against} />
      <Figure label="Listeners" value={listeners} note="Different people" />
      <Figure
        label="New listeners"
        value={totals.newListeners}
        growth={growth("newListeners")}
        against={against}
      />
    </dl>
  );
}

type FigureProps = { label: string; value: number; growth?: Growth | null; against?: string; note?: string };

function Figure({ label, value, growth, against, note }: FigureProps) {
  return (
    <div className="bg-surface px-4 py-4 sm:px-6 sm:py-5">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="figures mt-2 text-2xl">{value.toLocaleString("en-US")}</dd>
      <dd className="mt-1 text-sm text-muted">
        {growth ? (
          <>
            <GrowthNote growth={growth} withPercent /> <span className="sr-only">against {against}</span>
          </>
        ) : (
          (note ?? "Nothing to compare with")
        )}
      </dd>
    </div>
  );
}
