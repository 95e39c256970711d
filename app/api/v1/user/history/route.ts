import { handle } from "@/lib/api/handle";
import { sampleTime, succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/listening/contract";
import { forgetHistory } from "@/lib/listening/forget-history";
import { listHistory } from "@/lib/listening/list-history";
import { presentKept } from "@/lib/tracks/present";

export const GET = handle(contracts.listHistory, async (ctx, { query }) => {
  const { rows, nextCursor } = await listHistory(ctx, { limit: query.per_page, cursor: query.cursor });
  return succeed({
    data: rows.map(({ kept, lastAt, times }) => ({
      ...presentKept(kept),
      heard_at: sampleTime(lastAt),
      times,
    })),
    per_page: query.per_page,
    next_cursor: nextCursor,
  });
});

export const DELETE = handle(contracts.forgetHistory, async (ctx) =>
  succeed({ forgotten: await forgetHistory(ctx) }),
);
