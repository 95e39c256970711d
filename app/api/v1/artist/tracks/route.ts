import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { createTrackFromUpload } from "@/lib/tracks/create-track-from-upload";
import { listOwnTracks } from "@/lib/tracks/list-own-tracks";
import { createTrack as createContract, listOwnTracks as listContract } from "@/lib/tracks/own-contract";
import { presentOwnTrack, presentOwnTrackLine } from "@/lib/tracks/present";

export const GET = handle(listContract, async (ctx, { query }) => {
  const { per_page: perPage, exclusive_status: exclusiveStatus, licensing_type: licensingType } = query;
  const { missing_metadata: lacking, q, status, sort, page, cursor } = query;
  const filter = { q, status, exclusiveStatus, licensingType, lacking };
  return succeed(
    pageOf(await listOwnTracks(ctx, { ...filter, sort, page, perPage, cursor }), presentOwnTrackLine),
  );
});

export const POST = handle(createContract, async (ctx, { body }) => {
  const { upload: uploadId, ...fields } = body;
  return succeed(presentOwnTrack(await createTrackFromUpload(ctx, { uploadId, fields })));
});
