import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { chooseTrack } from "@/lib/beat-requests/choose-track";
import { chooseBeatRequestTrack } from "@/lib/beat-requests/contract";
import { presentRequest } from "@/lib/beat-requests/present";

export const PUT = handle(chooseBeatRequestTrack, async (ctx, { params, body }) => {
  const chosen = await chooseTrack(ctx, { requestId: params.request, trackId: body.track_id });
  return succeed(presentRequest(chosen, ctx.now));
});
