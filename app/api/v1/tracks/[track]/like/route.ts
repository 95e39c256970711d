import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/likes/contract";
import { likeTrack, readTrackLike, unlikeTrack } from "@/lib/likes/like-track";

export const GET = handle(contracts.readTrackLike, async (ctx, { params }) =>
  succeed(await readTrackLike(ctx, { trackId: params.track })),
);

export const PUT = handle(contracts.likeTrack, async (ctx, { params }) =>
  succeed(await likeTrack(ctx, { trackId: params.track })),
);

export const DELETE = handle(contracts.unlikeTrack, async (ctx, { params }) =>
  succeed(await unlikeTrack(ctx, { trackId: params.track })),
);
