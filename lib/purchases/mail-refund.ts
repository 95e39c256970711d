import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { refundNotice } from "@/lib/email/templates/refund-notice";
import { env } from "@/lib/env";
import { purchaseWithParties } from "./mail-parties";

/** The job `mail-refund`: tells the buyer that money is on its way back, and what became of the license. */
export async function mailRefund(ctx: Ctx, input: { purchaseId: number }): Promise<void> {
  const { purchase, buyer, certificate } = await purchaseWithParties(ctx.db, input.purchaseId);
  const ended = purchase.status === "refunded";
  await sendMail({
    to: buyer.email,
    cause: `refund-${purchase.reference}-${purchase.refundedMinor}`,
    ...refundNotice({
      buyerName: buyer.name,
      trackTitle: purchase.track.title,
      refundedMinor: purchase.refundedMinor,
      currency: purchase.currency,
      reference: purchase.reference,
      license: certificate ? (ended ? "revoked" : "kept") : "never_issued",
      libraryUrl: `${env.APP_URL}/library`,
    }),
  });
}
