import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { membershipPastDue } from "@/lib/email/templates/membership-past-due";
import { env } from "@/lib/env";
import { cardInWords, day, invoiceWithMember } from "./mail-parties";

/** The job `mail-membership-past-due`: tells the member that a renewal was not paid, what that means and what to do. */
export async function mailMembershipPastDue(ctx: Ctx, input: { invoiceId: number }): Promise<void> {
  const { invoice, subscription, plan, member } = await invoiceWithMember(ctx.db, input.invoiceId);
  // Paid while the mail waited: nothing is to be done any more.
  if (invoice.status !== "open") return;
  await sendMail({
    to: member.email,
    cause: `past-due-${invoice.id}`,
    ...membershipPastDue({
      memberName: member.name,
      plan,
      owedMinor: invoice.totalMinor - invoice.paidMinor,
      currency: invoice.currency,
      card: subscription.card && cardInWords(subscription.card),
      triesAgain: invoice.nextAttemptAt && day(invoice.nextAttemptAt),
      payUrl: `${env.APP_URL}/settings/billing/pay`,
    }),
  });
}
