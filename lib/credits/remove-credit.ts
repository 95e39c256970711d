import { transaction } from "@/db/client";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { notify } from "@/lib/notifications/notify";
import { holdOwnTrack } from "@/lib/tracks/own-track";
import { endCredit } from "./end-credit";

/**
 * Takes somebody's credit off one's track; they are told. What both have earned for it stays. Fails with `not_found` and
 * `credits_fixed`.
 */
export async function removeCredit(
  ctx: Ctx,
  { trackId, creditedId }: { trackId: number; creditedId: number },
): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await transaction(ctx.db, async (tx) => {
    const track = await holdOwnTrack(tx, { trackId, producerId });
    await endCredit(tx, { track, producerId: creditedId });
    await notify(ctx, tx, {
      userId: creditedId,
      kind: "credit_removed",
      data: { trackId, title: track.title, name: track.producerName },
      cause: `credit-removed:${trackId}:${ctx.now.getTime()}`,
    });
    await audit(ctx, tx, "credit.removed", `track:${trackId}`, { producer: creditedId });
  });
}
