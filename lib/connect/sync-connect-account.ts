import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { readAccount } from "@/lib/stripe/accounts";

export type ProducerRow = typeof producers.$inferSelect;

/**
 * Fetches what a producer's connected account may do and notes it; an account that is gone from us is disconnected.
 * Answers the producer as they now are, or null when no producer has this account.
 */
export async function syncConnectAccount(
  ctx: Ctx,
  input: { accountId: string },
): Promise<ProducerRow | null> {
  const { accountId } = input;
  const account = await readAccount(accountId);
  return transaction(ctx.db, async (tx) => {
    const [before] = await tx
      .select()
      .from(producers)
      .where(eq(producers.stripeAccountId, accountId))
      .for("no key update");
    // What was asked for earlier does not overwrite what was asked for later.
    if (!before || (before.stripeSyncedAt && before.stripeSyncedAt > ctx.now)) return before ?? null;
    const [after] = await tx
      .update(producers)
      .set({
        chargesEnabled: account?.chargesEnabled ?? false,
        payoutsEnabled: account?.payoutsEnabled ?? false,
        detailsSubmitted: account?.detailsSubmitted ?? false,
        requirements: account?.requirements ?? null,
        disconnectedAt: account ? null : (before.disconnectedAt ?? ctx.now),
        stripeSyncedAt: ctx.now,
      })
      .where(eq(producers.userId, before.userId))
      .returning();
    if (!after) throw new Error(`the producer ${before.userId} is gone`);
    if (differ(before, after))
      await audit(ctx, tx, account ? "connect.synced" : "connect.disconnected", `producer:${after.userId}`);
    return after;
  });
}

/** Looking alone leaves no trace; what it found does. */
function differ(before: ProducerRow, after: ProducerRow): boolean {
  const said = ({
    chargesEnabled,
    payoutsEnabled,
    detailsSubmitted,
    requirements,
    disconnectedAt,
  }: ProducerRow) =>
    JSON.stringify([chargesEnabled, payoutsEnabled, detailsSubmitted, requirements, disconnectedAt]);
  return said(before) !== said(after);
}
