import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { creditInvitations, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { endCredit } from "./end-credit";

/**
 * Takes one's own name off somebody else's track, and tells them; who leaves has said no, and is not asked again at once.
 * Fails with `not_found` and `credits_fixed`.
 */
export async function leaveCredit(ctx: Ctx, { trackId }: { trackId: number }): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await transaction(ctx.db, async (tx) => {
    const [track] = await tx.select().from(tracks).where(eq(tracks.id, trackId)).for("no key update");
    if (!track || track.status === "deleted") fail("not_found");
    const name = await endCredit(tx, { track, producerId });
    await tx
      .insert(creditInvitations)
      .values({ trackId, producerId, declinedAt: ctx.now, createdAt: ctx.now });
    await notify(ctx, tx, {
      userId: track.producerId,
      kind: "credit_left",
      data: { trackId, title: track.title, name },
      cause: `credit-left:${trackId}:${producerId}:${ctx.now.getTime()}`,
    });
    await audit(ctx, tx, "credit.left", `track:${trackId}`, { producer: producerId });
  });
}
