import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { creditInvitations } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { holdAskedTrack, openFor } from "./invitation";

/** The producer who was asked says no, and whose track it is learns that. Fails with `not_found`. */
export async function declineInvitation(ctx: Ctx, { invitationId }: { invitationId: number }): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await transaction(ctx.db, async (tx) => {
    const { track, name } = await holdAskedTrack(tx, { invitationId, producerId });
    const declined = await tx
      .update(creditInvitations)
      .set({ declinedAt: ctx.now })
      .where(and(eq(creditInvitations.id, invitationId), openFor(producerId)))
      .returning({ id: creditInvitations.id });
    if (declined.length === 0) fail("not_found");
    await notify(ctx, tx, {
      userId: track.producerId,
      kind: "credit_declined",
      data: { trackId: track.id, title: track.title, name },
      cause: `credit-declined:${invitationId}`,
    });
    await audit(ctx, tx, "credit.declined", `track:${track.id}`, { producer: producerId });
  });
}
