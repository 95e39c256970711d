import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ledgerAccounts, ledgerEntries, ledgerTransactions, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { revokeForRefund } from "@/lib/certificates/revoke-certificate";
import { releaseUse } from "@/lib/coupons/claim-use";
import { move } from "@/lib/purchases/move";
import type { Purchase } from "@/lib/purchases/standing";

/** All of a sale's money is back with the buyer: certificate revoked, track listed again (facts §1). */
export async function endSale(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  how: "refunded" | "charged_back",
): Promise<Purchase> {
  await tx.update(tracks).set({ exclusiveStatus: "available" }).where(eq(tracks.id, purchase.trackId));
  await revokeForRefund(ctx, tx, { purchaseId: purchase.id });
  return move(ctx, tx, purchase, how, { closedAt: ctx.now });
}

/**
 * A payment that never became a sale is back with the buyer, and its coupon's use is free again; one under review was
 * given back by a person, or taken back by the buyer's bank. While a part of it is still held apart, it goes on.
 */
export async function endUnsold(ctx: Ctx, tx: Tx, purchase: Purchase): Promise<Purchase> {
  if (await isHeldApart(tx, purchase)) return purchase;
  const going = purchase.status === "review" ? await move(ctx, tx, purchase, "refunding") : purchase;
  if (going.status !== "refunding") return going;
  await releaseUse(tx, going.id);
  return move(ctx, tx, going, "refunded", { closedAt: ctx.now });
}

async function isHeldApart(tx: Tx, { id }: Purchase): Promise<boolean> {
  const [apart] = await tx
    .select({ minor: sql`coalesce(sum(${ledgerEntries.amountMinor}), 0)`.mapWith(Number) })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerEntries.accountId))
    .where(and(eq(ledgerTransactions.purchaseId, id), eq(ledgerAccounts.kind, "unearned")));
  return apart?.minor !== 0;
}
