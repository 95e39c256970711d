import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { publishTrack as contract } from "@/lib/tracks/own-contract";
import { presentOwnTrack } from "@/lib/tracks/present";
import { publishTrack } from "@/lib/tracks/publish-track";

export const POST = handle(contract, async (ctx, { params }) =>
  succeed(presentOwnTrack(await publishTrack(ctx, { trackId: params.track }))),
);
