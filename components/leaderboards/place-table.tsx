import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { type Column, Table } from "@/components/ui/table";
import type { Metric } from "@/lib/leaderboards/metrics";
import { METRIC_NAMES, type PlaceView, valueText } from "./place-view";
import { TierBadge } from "./tier-badge";

/** Places of a ranking, a line each. */
export function PlaceTable({
  metric,
  places,
  caption,
}: {
  metric: Metric;
  places: PlaceView[];
  caption: string;
}) {
  return (
    <Table
      caption={caption}
      columns={columnsOf(metric)}
      rows={places}
      rowKey={({ producer }) => String(producer.id)}
    />
  );
}

const columnsOf = (metric: Metric): Column<PlaceView>[] => [
  {
    id: "producer",
    header: "Producer",
    primary: true,
    cell: ({ rank, producer, level, title }) => (
      <span className="flex items-center gap-4">
        <span className="figures w-9 shrink-0 text-right text-muted">
          <span className="sr-only">Rank </span>
          {rank}
        </span>
        <Avatar name={producer.name} src={producer.portrait} />
        <span className="min-w-0">
          <Link
            href={`/producers/${producer.slug}`}
            className="block font-medium break-words hover:underline"
          >
            {producer.name}
          </Link>
          <span className="block text-sm text-muted">
            Level {level} · {title}
          </span>
        </span>
      </span>
    ),
  },
  { id: "tier", header: "Tier", cell: ({ tier }) => <TierBadge tier={tier} /> },
  {
    id: "value",
    header: metric === "overall" ? "Points" : METRIC_NAMES[metric],
    align: "right",
    cell: ({ value }) => <span className="figures">{valueText(metric, value)}</span>,
  },
];
