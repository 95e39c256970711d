import { sql } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { readActivity } from "@/lib/activity/read-activity";
import { type Ctx, systemContext } from "@/lib/acts/context";
import { readDashboard } from "@/lib/dashboard/read-dashboard";
import { readLeaderboard } from "@/lib/leaderboards/read-leaderboard";
import { rebuildLeaderboards } from "@/lib/leaderboards/rebuild-leaderboards";
import { readProgress } from "@/lib/progress/read-progress";
import { medians, timeOf } from "./measure";
import { PLAYS_EACH, playedProducers } from "./played-producers";
import type { Ratio } from "./ratio";
import { contextOf } from "./sales";
import type { Stage } from "./stage";

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 100;
const PAGE = 25;

type Read = (ctx: Ctx, producers: number) => Promise<unknown>;

const board = (ctx: Ctx, page: number, perPage = PAGE) =>
  readLeaderboard(ctx, { metric: "overall", period: "all", page, perPage });

/** Each reader is in the middle of the ranking, and does in both databases the same. */
const READS: Record<string, Read> = {
  "a page": async (ctx) => full((await board(ctx, 1)).rows.length),
  "a page in the middle": async (ctx, producers) =>
    full((await board(ctx, producers / 2 / PAGE)).rows.length),
  "own position": async (ctx) => {
    if (!(await board(ctx, 1, 1)).own) throw new Error("who has no position compares nothing");
  },
  dashboard: readDashboard,
  progress: readProgress,
  activity: (ctx) => readActivity(ctx, { range: "90d" }),
};

/** Reads rankings and Backstage's figures among 100,000 producers with 10,000,000 plays and among 1,000, in turn. */
export async function run(stage: Stage): Promise<Ratio[]> {
  const few = await stage.database("leaderboards_few");
  const many = await stage.database("leaderboards_many");
  // As in the app, what an act asks at the same time is answered at the same time.
  const pools = { few: connect(few.url, 3), many: connect(many.url, 3) };
  try {
    const each = { few: (await rankedIn(few.db, FEW)) / FEW, many: (await rankedIn(many.db, MANY)) / MANY };
    const [ofFew, ofMany] = [await readerOf(pools.few.db, FEW), await readerOf(pools.many.db, MANY)];
    const ratios: Ratio[] = [];
    for (const [name, read] of Object.entries(READS)) {
      const measured = await medians(ROUNDS, {
        few: () => timeOf(() => read(ofFew, FEW)),
        many: () => timeOf(() => read(ofMany, MANY)),
      });
      ratios.push({
        name: `leaderboards, ${name}, 100,000 producers against 1,000`,
        ours: measured.many,
        baseline: measured.few,
        target: 1.5,
      });
    }
    ratios.push({
      name: "leaderboards, counting anew, a producer of 100,000 against one of 1,000",
      ours: each.many,
      baseline: each.few,
      target: 2,
    });
    return ratios;
  } finally {
    await Promise.all([pools.few.close(), pools.many.close(), few.close(), many.close()]);
  }
}

/** Fills the database and answers how long the second ranking took, in microseconds: the first has nothing to replace. */
async function rankedIn(db: Database, producers: number): Promise<number> {
  await playedProducers(db, producers);
  const [{ plays = 0 } = {}] = await db.execute<{ plays: number }>(
    sql`select sum(plays)::int plays from producer_days`,
  );
  if (plays !== producers * PLAYS_EACH) throw new Error(`${plays} plays are not what is said`);
  const rank = () => rebuildLeaderboards(systemContext("bench", db));
  await rank();
  const time = await timeOf(rank);
  await db.execute(sql`vacuum analyze leaderboard_places`);
  return time;
}

async function readerOf(db: Database, producers: number): Promise<Ctx> {
  const [middle] = await db.execute<{ id: string }>(sql`
    select producer_id id from leaderboard_places
    where period = 'all' and metric = 'overall' and place = ${producers / 2}::int`);
  return contextOf(db, Number(middle?.id));
}

function full(rows: number): void {
  if (rows < PAGE) throw new Error(`a page of ${rows} compares nothing`);
}
