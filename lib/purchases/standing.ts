import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { purchases } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { LIVE, OWNED } from "./states";

export type Purchase = typeof purchases.$inferSelect;

export type Standing = {
  /** Who holds the track or is at the checkout with it; null when nobody is. */
  live: Purchase | null;
  /** The buyer owns the rights. */
  owned: boolean;
  /** The buyer's own unfinished checkout. */
  mine: Purchase | null;
  /** Somebody else's unfinished checkout. */
  reservedByOther: boolean;
};

/** How a track stands for one buyer. There is at most one live purchase a track, so this reads one row. */
export async function standingOf(
  ctx: Ctx<Db>,
  { trackId, buyerId }: { trackId: number; buyerId: number },
): Promise<Standing> {
  const [live = null] = await ctx.db
    .select()
    .from(purchases)
    .where(and(eq(purchases.trackId, trackId), inArray(purchases.status, [...LIVE])));
  const own = live?.buyerId === buyerId;
  return {
    live,
    owned: live !== null && own && OWNED.includes(live.status),
    mine: own && live.status === "pending" ? live : null,
    reservedByOther: live !== null && !own && live.status === "pending",
  };
}
