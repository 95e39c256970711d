import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { deleteTrack } from "@/lib/tracks/delete-track";
import { editTrack } from "@/lib/tracks/edit-track";
import { listTrackFiles } from "@/lib/tracks/list-track-files";
import * as contracts from "@/lib/tracks/own-contract";
import { presentOwnTrack } from "@/lib/tracks/present";
import { readOwnTrack } from "@/lib/tracks/read-own-track";

export const GET = handle(contracts.readOwnTrack, async (ctx, { params }) => {
  const of = { trackId: params.track };
  const [track, files] = [await readOwnTrack(ctx, of), await listTrackFiles(ctx, of)];
  const presented = files.map(({ kind, size, sha256 }) => ({ kind, size_bytes: size, sha256 }));
  return succeed({ ...presentOwnTrack(track), files: presented });
});

export const PATCH = handle(contracts.editTrack, async (ctx, { params, body }) =>
  succeed(presentOwnTrack(await editTrack(ctx, { trackId: params.track, changes: body }))),
);

export const DELETE = handle(contracts.deleteTrack, async (ctx, { params }) => {
  await deleteTrack(ctx, { trackId: params.track });
  return succeed({ id: params.track, deleted: true as const });
});
