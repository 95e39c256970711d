import { eq } from "drizzle-orm";
import { poolTransfers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { sendPoolTransfer } from "@/lib/pool/send-pool-transfer";
import type { BalanceTransaction } from "@/lib/stripe/balance-transactions";
import { note, type Run } from "./run";

/**
 * A transfer out of the subscription pool: the books must know it as paid, with just this amount. One that Stripe made
 * and we died before noting is noted first, by its own act.
 */
export async function comparePoolTransfer(
  ctx: Ctx,
  run: Run,
  moved: BalanceTransaction,
  transferId: number,
): Promise<void> {
  await sendPoolTransfer(ctx, { transferId });
  const [transfer] = await ctx.db.select().from(poolTransfers).where(eq(poolTransfers.id, transferId));
  const isOurs = transfer?.status === "paid" && transfer.stripeId === moved.source.id;
  if (isOurs && moved.amountMinor === -transfer.amountMinor && moved.currency === transfer.currency) {
    run.matched += 1;
    return;
  }
  const stripe = { stripeId: moved.id, stripeMinor: moved.amountMinor, stripeCurrency: moved.currency };
  await note(ctx, run, [
    isOurs
      ? {
          kind: moved.currency === transfer.currency ? "amount" : "currency",
          sellerId: transfer.sellerId,
          booksMinor: -transfer.amountMinor,
          booksCurrency: transfer.currency,
          ...stripe,
        }
      : { kind: "extra", sellerId: transfer?.sellerId ?? null, ...stripe },
  ]);
}
