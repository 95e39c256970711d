import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { invoiceReceipt } from "@/lib/email/templates/invoice-receipt";
import { env } from "@/lib/env";
import { day, invoiceWithMember } from "./mail-parties";

/** The job `mail-invoice-receipt`: tells the member what they paid, for which time, and where the invoice is. */
export async function mailInvoiceReceipt(ctx: Ctx, input: { invoiceId: number }): Promise<void> {
  const { invoice, plan, member } = await invoiceWithMember(ctx.db, input.invoiceId);
  await sendMail({
    to: member.email,
    cause: `invoice-${invoice.id}`,
    ...invoiceReceipt({
      memberName: member.name,
      plan,
      number: invoice.number ?? invoice.stripeId,
      totalMinor: invoice.totalMinor,
      paidMinor: invoice.paidMinor,
      currency: invoice.currency,
      period: `${day(invoice.periodStart)} to ${day(invoice.periodEnd)}`,
      isFirst: invoice.billingReason === "subscription_create",
      invoiceUrl: invoice.hostedUrl,
      billingUrl: `${env.APP_URL}/settings/billing`,
    }),
  });
}
