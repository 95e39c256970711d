import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { sampleTime, succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/likes/contract";
import { listLikedCollections } from "@/lib/likes/list-likes";

export const GET = handle(contracts.listLikedCollections, async (ctx, { query }) => {
  const page = await listLikedCollections(ctx, { limit: query.per_page, cursor: query.cursor });
  return succeed(
    cursorPageOf(page, query.per_page, ({ id, title, producer, likedAt }) => ({
      id,
      title,
      artist: producer,
      liked_at: sampleTime(likedAt),
    })),
  );
});
