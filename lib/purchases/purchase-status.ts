import { eq } from "drizzle-orm";
import { producers, tracks } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { env } from "@/lib/env";
import { fail } from "@/lib/errors";
import { type NotPurchasable, purchasability } from "@/lib/tracks/purchasability";
import { standingOf } from "./standing";

export type PurchaseStanding = {
  hasPurchased: boolean;
  canPurchase: boolean;
  reason: NotPurchasable | "already_purchased" | null;
};

/** Whether the signed-in user has bought the track, can buy it, and if not, why (facts §5). */
export async function purchaseStatus(ctx: Ctx, input: { trackId: number }): Promise<PurchaseStanding> {
  const user = signedIn(ctx);
  const [found] = await ctx.db
    .select({ track: tracks, producer: producers })
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(eq(tracks.id, input.trackId));
  if (!found || found.track.status === "draft" || found.track.status === "deleted") fail("not_found");
  const { owned } = await standingOf(ctx, { trackId: input.trackId, buyerId: user.id });
  if (owned) return { hasPurchased: true, canPurchase: false, reason: "already_purchased" };
  const { purchasable, reason } = purchasability(found.track, found.producer, {
    askerId: user.id,
    purchasesEnabled: env.PURCHASES_ENABLED,
  });
  return { hasPurchased: false, canPurchase: purchasable, reason };
}
