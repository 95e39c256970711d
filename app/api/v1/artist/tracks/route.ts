import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listOwnTracks as contract } from "@/lib/tracks/contract";
import { listOwnTracks } from "@/lib/tracks/list-own-tracks";
import { presentOwnTrack } from "@/lib/tracks/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { per_page: perPage, exclusive_status: exclusiveStatus, ...rest } = query;
  return succeed(pageOf(await listOwnTracks(ctx, { ...rest, exclusiveStatus, perPage }), presentOwnTrack));
});
