import { and, eq, max, sum } from "drizzle-orm";
import { ledgerAccounts, ledgerEntries, ledgerTransactions, purchases } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { readSellersPart } from "@/lib/stripe/transfers";
import { note, type Run } from "./run";

/** A refund or dispute is in the books before the job moves its part at Stripe: for this long that is no difference. */
const UNDER_WAY = 10 * MINUTE;
/**
 * What of a purchase is payable to its seller must be what lies with the seller at Stripe. Compared as a whole for
 * purchases of which something went back: a refund that took nothing back from the seller shows here.
 */
export async function compareSellerSide(ctx: Ctx, run: Run, purchaseId: number): Promise<void> {
  const [purchase] = await ctx.db.select().from(purchases).where(eq(purchases.id, purchaseId));
  if (!purchase?.succeededAt || !purchase.intentId) return;
  const books = await payableOf(ctx, purchaseId);
  if (books.changedAt && books.changedAt > after(ctx.now, -UNDER_WAY)) return;
  const part = await readSellersPart(purchase.intentId, purchase.reference);
  if (!part || books.amountMinor === part.shareMinor) return;
  await note(ctx, run, [
    {
      kind: "amount",
      accountId: purchase.destinationAccount,
      purchaseId,
      booksMinor: books.amountMinor,
      booksCurrency: purchase.currency,
      stripeMinor: part.shareMinor,
      stripeCurrency: part.currency.toUpperCase(),
    },
  ]);
}

async function payableOf(ctx: Ctx, purchaseId: number) {
  const [payable] = await ctx.db
    .select({ amountMinor: sum(ledgerEntries.amountMinor), changedAt: max(ledgerTransactions.occurredAt) })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerEntries.accountId))
    .where(and(eq(ledgerTransactions.purchaseId, purchaseId), eq(ledgerAccounts.kind, "seller_payable")));
  return { amountMinor: 0 - Number(payable?.amountMinor ?? 0), changedAt: payable?.changedAt ?? null };
}
