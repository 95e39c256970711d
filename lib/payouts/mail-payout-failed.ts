import { eq } from "drizzle-orm";
import { payouts, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { payoutFailed } from "@/lib/email/templates/payout-failed";
import { env } from "@/lib/env";
import { failureInWords } from "./failure-words";

/** The job `mail-payout-failed`: tells the seller that the bank sent a payout back, why, and what to do. */
export async function mailPayoutFailed(ctx: Ctx, input: { payoutId: number }): Promise<void> {
  const [found] = await ctx.db
    .select({ payout: payouts, seller: { name: users.name, email: users.email } })
    .from(payouts)
    .innerJoin(users, eq(users.id, payouts.sellerId))
    .where(eq(payouts.id, input.payoutId));
  if (!found) throw new Error(`there is no payout ${input.payoutId}`);
  const { payout, seller } = found;
  await sendMail({
    to: seller.email,
    cause: `payout-failed-${payout.id}`,
    ...payoutFailed({
      producerName: seller.name,
      amountMinor: payout.amountMinor,
      currency: payout.currency,
      why: failureInWords(payout.failureCode),
      stripeId: payout.stripeId,
      payoutsUrl: `${env.APP_URL}/backstage/payouts`,
    }),
  });
}
