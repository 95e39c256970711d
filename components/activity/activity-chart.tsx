import type { ReactNode } from "react";
import { periodLabel } from "@/components/charts/period-label";
import { type Column, Table } from "@/components/ui/table";
import { CountBars } from "./count-bars";

type Period = { start: string; plays: number; downloads: number };
type ActivityChartProps = {
  periods: Period[];
  step: "day" | "week" | "month";
  /** Takes the figures away as a file. */
  csv: ReactNode;
};

/** Plays and downloads over time, each a picture of its own scale, and both as a table. */
export function ActivityChart({ periods, step, csv }: ActivityChartProps) {
  const counts = (of: "plays" | "downloads") =>
    periods.map((period) => ({ start: period.start, count: period[of] }));
  return (
    <div className="grid gap-8">
      <figure>
        <figcaption className="mb-3 font-medium">Plays</figcaption>
        <CountBars counts={counts("plays")} step={step} one="play" />
      </figure>
      <figure>
        <figcaption className="mb-3 font-medium">Downloads</figcaption>
        {periods.some(({ downloads }) => downloads > 0) ? (
          <CountBars counts={counts("downloads")} step={step} one="download" className="h-40" />
        ) : (
          <p className="text-muted">None in this time.</p>
        )}
      </figure>
      <details>
        <summary className="py-1 text-sm font-medium text-muted hover:text-ink">
          The charts as a table
        </summary>
        <div className="mt-3 grid gap-4">
          <Table
            caption={`Plays and downloads by ${step}`}
            columns={columnsOf(step)}
            rows={periods.toReversed()}
            rowKey={({ start }) => start}
          />
          <div>{csv}</div>
        </div>
      </details>
    </div>
  );
}

const columnsOf = (step: ActivityChartProps["step"]): Column<Period>[] => [
  { id: "period", header: "From", primary: true, cell: ({ start }) => periodLabel(start, step, true) },
  { id: "plays", header: "Plays", align: "right", cell: ({ plays }) => <Count of={plays} /> },
  { id: "downloads", header: "Downloads", align: "right", cell: ({ downloads }) => <Count of={downloads} /> },
];

const Count = ({ of }: { of: number }) => <span className="figures">{of.toLocaleString("en-US")}</span>;
