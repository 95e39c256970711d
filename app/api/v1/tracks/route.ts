import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { asSearch } from "@/lib/tracks/catalog-query";
import { listTracks as contract } from "@/lib/tracks/contract";
import { presentListing } from "@/lib/tracks/present";
import { searchTracks } from "@/lib/tracks/search-tracks";

export const GET = handle(contract, async (ctx, { query: { per_page, cursor, ...filters } }) => {
  const found = await searchTracks(ctx, { ...asSearch(filters), limit: per_page, cursor });
  return succeed({ data: found.tracks.map(presentListing), per_page, next_cursor: found.nextCursor });
});
