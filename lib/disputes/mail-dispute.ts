import { eq } from "drizzle-orm";
import { disputes } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { disputeAlert } from "@/lib/email/templates/dispute-alert";
import { type DisputeStep, disputeNotice } from "@/lib/email/templates/dispute-notice";
import { env } from "@/lib/env";
import { adminAddresses } from "@/lib/people/admin-addresses";
import { purchaseWithParties } from "@/lib/purchases/mail-parties";
import { disputeReasonWords } from "./dispute-words";

/**
 * The job `mail-dispute`: tells the seller that their share is held, free again or gone, and the admins what the
 * bank wants by when. A seller never heard of a payment that was no sale.
 */
export async function mailDispute(ctx: Ctx, input: { disputeId: string; step: DisputeStep }): Promise<void> {
  const { disputeId, step } = input;
  const [dispute] = await ctx.db.select().from(disputes).where(eq(disputes.id, disputeId));
  if (!dispute) throw new Error(`there is no dispute ${disputeId}`);
  const { purchase, seller, certificate } = await purchaseWithParties(ctx.db, dispute.purchaseId);
  const about = {
    step,
    trackTitle: purchase.track.title,
    amountMinor: dispute.amountMinor,
    currency: dispute.currency,
    reference: purchase.reference,
    reason: disputeReasonWords(dispute.reason),
  };
  if (certificate)
    await sendMail({
      to: seller.email,
      cause: `dispute-${step}-${disputeId}`,
      ...disputeNotice({
        ...about,
        producerName: purchase.track.artists[0] ?? seller.name,
        heldMinor: step === "won" ? null : dispute.heldMinor,
        backstageUrl: `${env.APP_URL}/backstage`,
      }),
    });
  for (const { id, email } of await adminAddresses(ctx.db))
    await sendMail({
      to: email,
      cause: `dispute-${step}-${disputeId}-${id}`,
      ...disputeAlert({
        ...about,
        evidenceDueBy: step === "opened" && dispute.evidenceDueBy ? inUtc(dispute.evidenceDueBy) : null,
        disputesUrl: `${env.APP_URL}/admin/disputes`,
      }),
    });
}

/** `2026-05-11 07:00 UTC`. */
const inUtc = (instant: Date) => `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;
