import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { sampleTime, succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/listening/contract";
import { forgetHistory } from "@/lib/listening/forget-history";
import { listHistory } from "@/lib/listening/list-history";
import { presentKept } from "@/lib/tracks/present";

export const GET = handle(contracts.listHistory, async (ctx, { query }) => {
  const page = await listHistory(ctx, { limit: query.per_page, cursor: query.cursor });
  return succeed(
    cursorPageOf(page, query.per_page, ({ kept, lastAt, times }) => ({
      ...presentKept(kept),
      heard_at: sampleTime(lastAt),
      times,
    })),
  );
});

export const DELETE = handle(contracts.forgetHistory, async (ctx) =>
  succeed({ forgotten: await forgetHistory(ctx) }),
);
