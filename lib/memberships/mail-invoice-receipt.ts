import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { type InvoiceReceiptProps, invoiceReceipt } from "@/lib/email/templates/invoice-receipt";
import { env } from "@/lib/env";
import { day, invoiceWithMember } from "./mail-parties";

/** By Stripe's word for what caused the bill. */
const OCCASIONS: Record<string, InvoiceReceiptProps["occasion"]> = {
  subscription_create: "first",
  subscription_cycle: "renewal",
  subscription_update: "change",
};

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
      occasion: OCCASIONS[invoice.billingReason] ?? "renewal",
      invoiceUrl: invoice.hostedUrl,
      billingUrl: `${env.APP_URL}/settings/billing`,
    }),
  });
}
