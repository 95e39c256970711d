import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { askProducer } from "@/lib/credits/ask-producer";
import { inviteProducer as contract } from "@/lib/credits/contract";
import { presentTrackCredits } from "@/lib/credits/present";
import { readTrackCredits } from "@/lib/credits/read-track-credits";

export const POST = handle(contract, async (ctx, { params, body }) => {
  const of = { trackId: params.track };
  await askProducer(ctx, { ...of, askedId: body.producer_id });
  return succeed(presentTrackCredits(await readTrackCredits(ctx, of)));
});
