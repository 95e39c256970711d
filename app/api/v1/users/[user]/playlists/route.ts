import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/playlists/contract";
import { listPublicPlaylists } from "@/lib/playlists/list-playlists";
import { presentPlaylist } from "@/lib/playlists/present";

export const GET = handle(contracts.listPublicPlaylists, async (ctx, { params, query }) => {
  const { per_page: limit, cursor } = query;
  const page = await listPublicPlaylists(ctx, { user: params.user, limit, cursor });
  return succeed(cursorPageOf(page, limit, presentPlaylist));
});
