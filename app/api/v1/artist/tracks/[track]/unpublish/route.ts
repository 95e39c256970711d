import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { unpublishTrack as contract } from "@/lib/tracks/own-contract";
import { presentOwnTrack } from "@/lib/tracks/present";
import { unpublishTrack } from "@/lib/tracks/unpublish-track";

export const POST = handle(contract, async (ctx, { params }) =>
  succeed(presentOwnTrack(await unpublishTrack(ctx, { trackId: params.track }))),
);
