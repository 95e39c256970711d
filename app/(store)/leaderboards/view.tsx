import { fromCursor, hrefWith } from "@/app/(store)/library/address";
import type { LeaderboardView } from "@/components/leaderboards/leaderboard";
import { METRIC_NAMES, type PlaceView } from "@/components/leaderboards/place-view";
import { CursorPagination } from "@/components/ui/pagination";
import type { Ctx } from "@/lib/acts/context";
import { listPeriods } from "@/lib/leaderboards/list-periods";
import { METRICS } from "@/lib/leaderboards/metrics";
import { isPeriod, periodName } from "@/lib/leaderboards/periods";
import { type Place, readLeaderboard } from "@/lib/leaderboards/read-leaderboard";
import { pictureUrl } from "@/lib/profiles/picture-url";

type Given = Record<string, string | string[] | undefined>;
const A_PAGE = 25;

/** The ranking that an address asks for, as both the public page and Backstage show it. */
export async function viewOf(ctx: Ctx, path: string, given: Given): Promise<LeaderboardView> {
  const metric = METRICS.find((each) => each === given.metric) ?? "overall";
  const period = typeof given.period === "string" && isPeriod(given.period) ? given.period : "all";
  const cursor = typeof given.cursor === "string" ? given.cursor : "";
  const [board, periods] = await Promise.all([
    fromCursor(cursor, (from) =>
      readLeaderboard(ctx, { metric, period, page: 1, perPage: A_PAGE, cursor: from }),
    ),
    listPeriods(ctx),
  ]);
  const isProducer = ctx.actor.kind === "user" && ctx.actor.isProducer;
  return {
    metric,
    metrics: METRICS.map((each) => ({
      label: METRIC_NAMES[each],
      href: hrefWith(path, { metric: each, period }),
      isCurrent: each === metric,
    })),
    period,
    periods: periods.map((each) => ({ value: each, label: periodName(each) })),
    places: board.rows.map(presentPlace),
    ...(isProducer && { own: board.own && presentPlace(board.own) }),
    population: board.population,
    updatedAt: board.updatedAt?.toISOString() ?? null,
    pages: (
      <CursorPagination
        nextHref={board.nextCursor && hrefWith(path, { metric, period, cursor: board.nextCursor })}
        firstHref={cursor ? hrefWith(path, { metric, period }) : null}
        label="Next places"
      />
    ),
  };
}

const presentPlace = ({ producer, score: _score, ...place }: Place): PlaceView => ({
  ...place,
  producer: {
    id: producer.id,
    slug: producer.slug,
    name: producer.name,
    portrait: producer.picture && pictureUrl(producer.picture, "small"),
  },
});
