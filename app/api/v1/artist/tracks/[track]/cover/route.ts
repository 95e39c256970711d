import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { setTrackCover as contract } from "@/lib/tracks/own-contract";
import { presentOwnTrack } from "@/lib/tracks/present";
import { setCover } from "@/lib/tracks/set-cover";

export const PUT = handle(contract, async (ctx, { params, file }) =>
  succeed(presentOwnTrack(await setCover(ctx, { trackId: params.track, file }))),
);
