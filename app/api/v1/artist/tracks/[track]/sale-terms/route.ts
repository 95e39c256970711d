import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { setSaleTerms as contract } from "@/lib/tracks/own-contract";
import { presentOwnTrack } from "@/lib/tracks/present";
import { setSaleTerms } from "@/lib/tracks/set-sale-terms";

export const PUT = handle(contract, async (ctx, { params, body }) =>
  succeed(presentOwnTrack(await setSaleTerms(ctx, { trackId: params.track, sale: body }))),
);
