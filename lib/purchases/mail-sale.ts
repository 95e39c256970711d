import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { saleNotice } from "@/lib/email/templates/sale-notice";
import { env } from "@/lib/env";
import { discountOn, purchaseWithParties } from "./mail-parties";

/** The job `mail-sale`: tells the producer what was sold, with the split to the cent. */
export async function mailSale(ctx: Ctx, input: { purchaseId: number }): Promise<void> {
  const { purchase, seller } = await purchaseWithParties(ctx.db, input.purchaseId);
  await sendMail({
    to: seller.email,
    cause: `sale-${purchase.reference}`,
    ...saleNotice({
      producerName: purchase.track.artists[0] ?? seller.name,
      trackTitle: purchase.track.title,
      totalMinor: purchase.totalMinor,
      discount: discountOn(purchase),
      feeMinor: purchase.feeMinor,
      shareMinor: purchase.shareMinor,
      currency: purchase.currency,
      reference: purchase.reference,
      backstageUrl: `${env.APP_URL}/backstage`,
    }),
  });
}
