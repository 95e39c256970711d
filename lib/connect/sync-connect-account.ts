import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { readAccount } from "@/lib/stripe/accounts";

/**
 * Fetches what a producer's connected account may do and notes it; an account that is gone from us is disconnected.
 * Answers false when no producer has this account.
 */
export async function syncConnectAccount(ctx: Ctx, input: { accountId: string }): Promise<boolean> {
  const account = await readAccount(input.accountId);
  return transaction(ctx.db, async (tx) => {
    const [producer] = await tx
      .update(producers)
      .set({
        chargesEnabled: account?.chargesEnabled ?? false,
        payoutsEnabled: account?.payoutsEnabled ?? false,
        detailsSubmitted: account?.detailsSubmitted ?? false,
        disconnectedAt: account ? null : ctx.now,
        stripeSyncedAt: ctx.now,
      })
      .where(eq(producers.stripeAccountId, input.accountId))
      .returning({ id: producers.userId });
    if (!producer) return false;
    await audit(ctx, tx, account ? "connect.synced" : "connect.disconnected", `producer:${producer.id}`);
    return true;
  });
}
