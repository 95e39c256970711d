import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import type { Obstacle } from "@/lib/tracks/obstacle";
import { type BeatState, BeatStatus } from "./beat-status";
import { LICENSING_NAMES, type LicensingType } from "./licensing-names";
import { OBSTACLE_WORDS } from "./obstacle-words";

export type BeatLine = {
  id: number;
  title: string;
  coverUrl: string;
  state: BeatState;
  licensingType: LicensingType;
  priceMinor: number | null;
  currency: string;
  /** A preset's name, "Own terms" or "Default". */
  terms: string;
  obstacle: Obstacle | null;
};

const columns: Column<BeatLine>[] = [
  {
    id: "beat",
    header: "Beat",
    primary: true,
    cell: ({ id, title, coverUrl }) => (
      <span className="flex min-w-0 items-center gap-4">
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={coverUrl} alt="" loading="lazy" className="size-12 shrink-0 bg-raised object-cover" />
        <Link
          href={`/backstage/beats/${id}`}
          className="min-w-0 font-semibold wrap-anywhere underline-offset-4 hover:underline"
        >
          {title}
        </Link>
      </span>
    ),
  },
  { id: "state", header: "Status", cell: ({ state }) => <BeatStatus state={state} /> },
  { id: "type", header: "Licensing", cell: ({ licensingType }) => LICENSING_NAMES[licensingType].name },
  {
    id: "terms",
    header: "Terms",
    cell: ({ terms }) => <span className="wrap-anywhere">{terms}</span>,
  },
  { id: "sale", header: "Can it be bought?", cell: (line) => <Sale {...line} /> },
  {
    id: "price",
    header: "Price",
    align: "right",
    cell: ({ priceMinor, currency }) => <Money minor={priceMinor} currency={currency} />,
  },
  {
    id: "next",
    header: "Price and terms",
    hideHeader: true,
    align: "right",
    cell: ({ id, title, state }) => (
      <LinkButton
        href={`/backstage/beats/${id}`}
        size="sm"
        variant={state === "sold" ? "quiet" : "secondary"}
      >
        {state === "sold" ? "Terms" : "Price and terms"}
        <span className="sr-only"> of {title}</span>
      </LinkButton>
    ),
  },
];

function Sale({ id, title, obstacle }: BeatLine) {
  if (obstacle === null)
    return (
      <span className="inline-flex items-center gap-1.5 text-positive">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        On sale
      </span>
    );
  const { why, next } = OBSTACLE_WORDS[obstacle];
  return (
    <span className="inline-flex items-start gap-1.5 text-left max-sm:text-right">
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-muted max-sm:hidden" />
      <span>
        {why}
        {next && (
          <Link
            href={next.href(id)}
            className="block text-sm text-muted underline underline-offset-4 hover:text-ink"
          >
            {next.label}
            <span className="sr-only">: {title}</span>
          </Link>
        )}
      </span>
    </span>
  );
}

/** A producer's beats with how each is sold, one a line. */
export function BeatsTable({ lines }: { lines: BeatLine[] }) {
  return <Table caption="Your beats" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
