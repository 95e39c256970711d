import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { stripeInbox } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * The platform's admin has an event worked on again, at once, however it stands. Safe at any time: an event only makes
 * us look at its object anew. Fails `not_found`.
 */
export async function replayEvent(ctx: Ctx, input: { eventId: string }): Promise<void> {
  asAdmin(ctx);
  await transaction(ctx.db, async (tx) => {
    const [event] = await tx
      .update(stripeInbox)
      .set({ status: "received", processedAt: null, lastError: null })
      .where(eq(stripeInbox.id, input.eventId))
      .returning({ id: stripeInbox.id, type: stripeInbox.type });
    if (!event) fail("not_found");
    await enqueue(tx, "process-stripe-event", { eventId: event.id });
    await audit(ctx, tx, "event.replayed", `event:${event.id}`, { type: event.type });
  });
}
