import { eq } from "drizzle-orm";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { mayHear, mayVisit, relationTo } from "@/lib/tracks/visibility";
import { enoughOf } from "./heard-enough";
import { listenerOf } from "./listener";
import { ticketEnd, writeTicket } from "./play-ticket";

export type Begun = {
  ticket: string;
  /** Milliseconds to hear before it counts. */
  countsAfterMs: number;
  endsAt: Date;
};

/**
 * Hands out the ticket of a play that starts now. `browser` names a stranger's browser (lib/auth/browser). Fails with
 * `not_found`, and with `exclusive_sold` for a sold track unless the actor made or bought it.
 */
export async function beginPlay(
  ctx: Ctx,
  input: { trackId: number; browser: string | null },
): Promise<Begun> {
  const listener = listenerOf(ctx.actor, input.browser) ?? fail("unauthenticated");
  const [track] = await ctx.db.select().from(tracks).where(eq(tracks.id, input.trackId));
  if (!track) fail("not_found");
  const relation = await relationTo(ctx, track);
  if (!mayVisit(track, relation)) fail("not_found");
  if (!mayHear(track, relation)) fail("exclusive_sold");
  const startedAt = ctx.now;
  return {
    ticket: writeTicket({ trackId: track.id, listener, startedAt }),
    countsAfterMs: enoughOf(track),
    endsAt: ticketEnd({ startedAt }),
  };
}
