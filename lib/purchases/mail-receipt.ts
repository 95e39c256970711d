import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { purchaseReceipt } from "@/lib/email/templates/purchase-receipt";
import { env } from "@/lib/env";
import { discountOn, purchaseWithParties } from "./mail-parties";

/** The job `mail-receipt`: tells the buyer what they bought and where the proof is. */
export async function mailReceipt(ctx: Ctx, input: { purchaseId: number }): Promise<void> {
  const { purchase, buyer, certificate } = await purchaseWithParties(ctx.db, input.purchaseId);
  if (!certificate) throw new Error(`purchase ${purchase.id} has no certificate yet`);
  await sendMail({
    to: buyer.email,
    cause: `receipt-${purchase.reference}`,
    ...purchaseReceipt({
      buyerName: buyer.name,
      trackTitle: purchase.track.title,
      producerName: purchase.track.artists.join(", "),
      totalMinor: purchase.totalMinor,
      discount: discountOn(purchase),
      currency: purchase.currency,
      reference: purchase.reference,
      licenseNumber: certificate.number,
      verifyUrl: `${env.APP_URL}/verify/${certificate.id}`,
      libraryUrl: `${env.APP_URL}/library/purchases/${purchase.id}`,
    }),
  });
}
