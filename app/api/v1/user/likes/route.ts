import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { sampleTime, succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/likes/contract";
import { listLikedTracks } from "@/lib/likes/list-likes";
import { presentKept } from "@/lib/tracks/present";

export const GET = handle(contracts.listLikedTracks, async (ctx, { query }) => {
  const page = await listLikedTracks(ctx, { limit: query.per_page, cursor: query.cursor });
  return succeed(
    cursorPageOf(page, query.per_page, ({ kept, likedAt }) => ({
      ...presentKept(kept),
      liked_at: sampleTime(likedAt),
    })),
  );
});
