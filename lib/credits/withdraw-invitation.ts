import { and, eq, isNull } from "drizzle-orm";
import { transaction } from "@/db/client";
import { creditInvitations } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { holdOwnTrack } from "@/lib/tracks/own-track";

/**
 * Takes back what one asked while it is not answered. One that was declined stays: it says when to ask again. Fails with
 * `not_found`.
 */
export async function withdrawInvitation(
  ctx: Ctx,
  { trackId, invitationId }: { trackId: number; invitationId: number },
): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await transaction(ctx.db, async (tx) => {
    await holdOwnTrack(tx, { trackId, producerId });
    const [withdrawn] = await tx
      .delete(creditInvitations)
      .where(
        and(
          eq(creditInvitations.id, invitationId),
          eq(creditInvitations.trackId, trackId),
          isNull(creditInvitations.declinedAt),
        ),
      )
      .returning({ producerId: creditInvitations.producerId });
    if (!withdrawn) fail("not_found");
    await audit(ctx, tx, "credit.withdrawn", `track:${trackId}`, { producer: withdrawn.producerId });
  });
}
