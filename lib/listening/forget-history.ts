import { and, eq } from "drizzle-orm";
import { listeningHistory } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";

/** Takes one track out of the signed-in person's history; what it counted stays. Fails with `not_found`. */
export async function forgetHeard(ctx: Ctx, { trackId }: { trackId: number }): Promise<void> {
  const { id: userId } = await requireCapability(ctx, "keep_history");
  const gone = await ctx.db
    .delete(listeningHistory)
    .where(and(eq(listeningHistory.userId, userId), eq(listeningHistory.trackId, trackId)))
    .returning({ trackId: listeningHistory.trackId });
  if (gone.length === 0) fail("not_found");
}

/** Empties the signed-in person's history. Answers how many tracks it held. */
export async function forgetHistory(ctx: Ctx): Promise<number> {
  const { id: userId } = await requireCapability(ctx, "keep_history");
  const gone = await ctx.db
    .delete(listeningHistory)
    .where(eq(listeningHistory.userId, userId))
    .returning({ trackId: listeningHistory.trackId });
  return gone.length;
}
