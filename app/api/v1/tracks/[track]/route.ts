import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readTrack as contract } from "@/lib/tracks/contract";
import { presentTrack } from "@/lib/tracks/present";
import { readTrack } from "@/lib/tracks/read-track";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentTrack(await readTrack(ctx, { trackId: params.track }))),
);
