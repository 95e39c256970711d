import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readTrackCredits as contract } from "@/lib/credits/contract";
import { presentTrackCredits } from "@/lib/credits/present";
import { readTrackCredits } from "@/lib/credits/read-track-credits";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentTrackCredits(await readTrackCredits(ctx, { trackId: params.track }))),
);
