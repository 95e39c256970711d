import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { creditInvitations, trackCredits } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { followMakers } from "./follow-makers";
import { holdAskedTrack, openFor } from "./invitation";

/**
 * The producer who was asked agrees: credited from now on, which is counted for everyone who made the track. Fails with
 * `not_found`, also when it was withdrawn meanwhile, and `credits_fixed`.
 */
export async function acceptInvitation(ctx: Ctx, { invitationId }: { invitationId: number }): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await transaction(ctx.db, async (tx) => {
    const { track, name } = await holdAskedTrack(tx, { invitationId, producerId });
    if (track.exclusiveStatus === "sold") fail("credits_fixed");
    const agreed = await tx
      .delete(creditInvitations)
      .where(and(eq(creditInvitations.id, invitationId), openFor(producerId)))
      .returning({ id: creditInvitations.id });
    if (agreed.length === 0) fail("not_found");
    const trackId = track.id;
    await tx.insert(trackCredits).values({ trackId, producerId, createdAt: ctx.now });
    await notify(ctx, tx, {
      userId: track.producerId,
      kind: "credit_accepted",
      data: { trackId, title: track.title, name },
      cause: `credit-accepted:${invitationId}`,
    });
    await followMakers(tx, trackId);
    await audit(ctx, tx, "credit.accepted", `track:${trackId}`, { producer: producerId });
  });
}
