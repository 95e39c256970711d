import type { Ctx } from "@/lib/acts/context";
import { Failure } from "@/lib/errors";
import { log } from "@/lib/log";
import { followPayout } from "@/lib/payouts/follow-payout";
import { bookInvoice } from "@/lib/pool/book-invoice";
import { invoiceOfIntent } from "@/lib/pool/invoice-of-intent";
import { purchaseOfIntent } from "@/lib/purchases/order-settlement";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import type { BalanceTransaction } from "@/lib/stripe/balance-transactions";
import type { Run } from "./run";

/**
 * Gives what Stripe knows and the books lack to the act that books it, once each. That act looks at the object, so
 * the reconciler itself never writes into the books. Answers whether anything was done.
 */
export async function catchUp(
  ctx: Ctx,
  run: Run,
  accountId: string | null,
  lacking: BalanceTransaction[],
): Promise<boolean> {
  const before = run.caughtUp;
  // Oldest first, so that a payout pays the sales that were its own.
  for (const { source } of lacking.toReversed()) {
    if (accountId && source.id)
      await once(run, `payout:${source.id}`, () =>
        followPayout(ctx, { accountId, payoutId: source.id ?? "" }),
      );
    if (accountId || !source.intentId) continue;
    const invoiceId = await invoiceOfIntent(ctx.db, source.intentId);
    if (invoiceId !== null) {
      await once(run, `invoice:${invoiceId}`, () => bookInvoice(ctx, { invoiceId }));
      continue;
    }
    const purchaseId = await purchaseOfIntent(ctx.db, source.intentId);
    if (typeof purchaseId === "number")
      await once(run, `purchase:${purchaseId}`, () => settlePurchase(ctx, { purchaseId }));
  }
  return run.caughtUp > before;
}

/** One that cannot be settled must not end the run for all others: it stays lacking, and is shown as a difference. */
async function once(run: Run, subject: string, settle: () => Promise<unknown>): Promise<void> {
  if (run.tried.has(subject)) return;
  run.tried.add(subject);
  try {
    await settle();
    run.caughtUp += 1;
  } catch (error) {
    if (error instanceof Failure) throw error;
    log.warn({ subject, error }, "the reconciler could not catch up");
  }
}
