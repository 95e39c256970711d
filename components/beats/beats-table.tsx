import { ArrowDown, CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { GrowthNote } from "@/components/activity/growth-note";
import { LinkButton } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import type { Growth } from "@/lib/activity/growth";
import type { Obstacle } from "@/lib/tracks/obstacle";
import { SelectAll, SelectBeat } from "./beat-selection";
import { type BeatState, BeatStatus } from "./beat-status";
import { LICENSING_NAMES, type LicensingType } from "./licensing-names";
import { OBSTACLE_WORDS } from "./obstacle-words";

export type BeatLine = {
  id: number;
  title: string;
  coverUrl: string;
  state: BeatState;
  /** What it does not say yet, such as "cover". */
  missing: readonly string[];
  licensingType: LicensingType;
  priceMinor: number | null;
  currency: string;
  /** A preset's name, "Own terms" or "Default". */
  terms: string;
  obstacle: Obstacle | null;
  plays: number;
  downloads: number;
  /** Of the plays of the last 30 days against the 30 before. */
  growth: Growth | null;
};

type BeatsTableProps = {
  lines: BeatLine[];
  /** The order the list is in, and where each other order is. */
  sort: string;
  sortHref: (sort: string) => string;
};

const figure = new Intl.NumberFormat("en-US");

function columnsOf({ sort, sortHref }: Omit<BeatsTableProps, "lines">): Column<BeatLine>[] {
  const by = (name: string, words: string) => (
    <Link
      href={sortHref(name)}
      scroll={false}
      aria-current={sort === name ? "true" : undefined}
      className="inline-flex items-center gap-1 underline-offset-4 hover:text-ink hover:underline aria-[current]:text-ink"
    >
      {words}
      {sort === name ? <ArrowDown aria-label="in this order" className="size-3.5" /> : null}
    </Link>
  );
  return [
    {
      id: "beat",
      header: "Beat",
      heading: (
        <span className="flex items-center gap-4">
          <SelectAll />
          {by("title", "Beat")}
        </span>
      ),
      primary: true,
      cell: (line) => <Beat {...line} />,
    },
    { id: "state", header: "Status", cell: ({ state }) => <BeatStatus state={state} /> },
    {
      id: "type",
      header: "Licensing",
      cell: ({ licensingType, terms }) => (
        <span>
          {LICENSING_NAMES[licensingType].name}
          <span className="block text-sm wrap-anywhere text-muted">Terms: {terms}</span>
        </span>
      ),
    },
    { id: "sale", header: "Can it be bought?", cell: (line) => <Sale {...line} /> },
    {
      id: "plays",
      header: "Plays",
      heading: by("plays", "Plays"),
      align: "right",
      cell: ({ plays, growth }) => (
        <span>
          <span className="figures">{figure.format(plays)}</span>
          {growth && (
            <span className="block text-sm whitespace-nowrap">
              <GrowthNote growth={growth} withPercent />
            </span>
          )}
        </span>
      ),
    },
    {
      id: "downloads",
      header: "Downloads",
      heading: by("downloads", "Downloads"),
      align: "right",
      cell: ({ downloads }) => <span className="figures">{figure.format(downloads)}</span>,
    },
    {
      id: "price",
      header: "Price",
      heading: by("price", "Price"),
      align: "right",
      cell: ({ priceMinor, currency }) => <Money minor={priceMinor} currency={currency} />,
    },
    {
      id: "next",
      header: "Price and terms",
      hideHeader: true,
      align: "right",
      cell: ({ id, title, state }) => (
        <LinkButton href={`/backstage/beats/${id}/sale`} size="sm">
          {state === "sold" ? "Terms" : "Price and terms"}
          <span className="sr-only"> of {title}</span>
        </LinkButton>
      ),
    },
  ];
}

function Beat({ id, title, coverUrl, missing }: BeatLine) {
  return (
    <span className="flex min-w-0 items-center gap-4">
      <SelectBeat {...{ id, title }} />
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img src={coverUrl} alt="" loading="lazy" className="size-12 shrink-0 bg-raised object-cover" />
      <span className="min-w-0">
        <Link
          href={`/backstage/beats/${id}`}
          className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
        >
          {title}
        </Link>
        {missing.length > 0 && (
          <span className="block text-sm text-caution">Missing: {missing.join(", ")}</span>
        )}
      </span>
    </span>
  );
}

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

/** A producer's beats, one a line, with how each does and how it is sold; to be chosen for a change of many. */
export function BeatsTable({ lines, ...order }: BeatsTableProps) {
  return (
    <Table caption="Your beats" columns={columnsOf(order)} rows={lines} rowKey={({ id }) => String(id)} />
  );
}
