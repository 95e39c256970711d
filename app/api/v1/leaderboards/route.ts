import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { leaderboard as contract } from "@/lib/leaderboards/contract";
import { presentLeaderboard } from "@/lib/leaderboards/present";
import { readLeaderboard } from "@/lib/leaderboards/read-leaderboard";

export const GET = handle(contract, async (ctx, { query }) =>
  succeed(presentLeaderboard(await readLeaderboard(ctx, { ...query, perPage: query.per_page }), query)),
);
