import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/playlists/contract";
import { listOwnPlaylists } from "@/lib/playlists/list-playlists";
import { presentPlaylist } from "@/lib/playlists/present";

export const GET = handle(contracts.listOwnPlaylists, async (ctx, { query }) => {
  const page = await listOwnPlaylists(ctx, { limit: query.per_page, cursor: query.cursor });
  return succeed(cursorPageOf(page, query.per_page, presentPlaylist));
});
