import { handle } from "@/lib/api/handle";
import { sampleTime, succeed } from "@/lib/api/shapes";
import { beginPlay } from "@/lib/listening/begin-play";
import * as contracts from "@/lib/listening/contract";
import { countPlay } from "@/lib/listening/count-play";

// A token's listener is its user: no browser of a stranger's is asked for.
const browser = null;

export const POST = handle(contracts.beginPlay, async (ctx, { params }) => {
  const { ticket, countsAfterMs, endsAt } = await beginPlay(ctx, { trackId: params.track, browser });
  return succeed({ ticket, counts_after_ms: countsAfterMs, ends_at: sampleTime(endsAt) });
});

export const PUT = handle(contracts.countPlay, async (ctx, { params, body }) => {
  const { counted, reason, waitMs } = await countPlay(ctx, {
    trackId: params.track,
    ticket: body.ticket,
    heardMs: body.heard_ms,
    browser,
  });
  return succeed({ counted, reason, wait_ms: waitMs });
});
