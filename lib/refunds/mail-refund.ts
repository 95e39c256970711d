import { eq } from "drizzle-orm";
import { refunds } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { refundNotice } from "@/lib/email/templates/refund-notice";
import { refundSaleNotice } from "@/lib/email/templates/refund-sale-notice";
import { env } from "@/lib/env";
import { purchaseWithParties } from "@/lib/purchases/mail-parties";
import { refundReasonWords } from "./refund-words";

/**
 * The job `mail-refund`: tells the buyer what is on its way back, and the seller what of their share went with it;
 * each also why, and what became of the license. A seller never heard of a payment that was no sale.
 */
export async function mailRefund(ctx: Ctx, input: { refundId: number }): Promise<void> {
  const [refund] = await ctx.db.select().from(refunds).where(eq(refunds.id, input.refundId));
  if (!refund) throw new Error(`there is no refund ${input.refundId}`);
  const { purchase, buyer, seller, certificate } = await purchaseWithParties(ctx.db, refund.purchaseId);
  const { currency, amountMinor } = refund;
  const about = {
    trackTitle: purchase.track.title,
    currency,
    reference: purchase.reference,
    reason: refundReasonWords[refund.reason],
  };
  const license = purchase.status === "refunded" ? ("revoked" as const) : ("kept" as const);
  await sendMail({
    to: buyer.email,
    cause: `refund-${refund.id}`,
    ...refundNotice({
      ...about,
      buyerName: buyer.name,
      refundedMinor: amountMinor,
      license: certificate ? license : "never_issued",
      libraryUrl: `${env.APP_URL}/library`,
    }),
  });
  if (!certificate) return;
  await sendMail({
    to: seller.email,
    cause: `refund-seller-${refund.id}`,
    ...refundSaleNotice({
      ...about,
      producerName: purchase.track.artists[0] ?? seller.name,
      refundedMinor: amountMinor,
      feeMinor: refund.feeMinor,
      shareMinor: refund.shareMinor,
      license,
      backstageUrl: `${env.APP_URL}/backstage`,
    }),
  });
}
