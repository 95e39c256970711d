import { eq } from "drizzle-orm";
import { refunds } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { refundFailedNotice } from "@/lib/email/templates/refund-failed-notice";
import { env } from "@/lib/env";
import { adminAddresses } from "@/lib/people/admin-addresses";
import { purchaseWithParties } from "@/lib/purchases/mail-parties";
import { refundFailureWords } from "./refund-words";

/** The job `mail-refund-failed`: tells the platform's admins that money did not reach its buyer. */
export async function mailRefundFailed(ctx: Ctx, input: { refundId: number }): Promise<void> {
  const [refund] = await ctx.db.select().from(refunds).where(eq(refunds.id, input.refundId));
  if (!refund) throw new Error(`there is no refund ${input.refundId}`);
  const { purchase } = await purchaseWithParties(ctx.db, refund.purchaseId);
  for (const { id, email } of await adminAddresses(ctx.db))
    await sendMail({
      to: email,
      cause: `refund-failed-${refund.id}-${id}`,
      ...refundFailedNotice({
        trackTitle: purchase.track.title,
        amountMinor: refund.amountMinor,
        currency: refund.currency,
        reference: purchase.reference,
        why: refundFailureWords(refund.failure ?? "unknown"),
        purchaseUrl: `${env.APP_URL}/admin/purchases/${purchase.id}`,
      }),
    });
}
