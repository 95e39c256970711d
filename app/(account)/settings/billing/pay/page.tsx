import type { Metadata } from "next";
import { refusedFor } from "@/app/refused-for";
import { ProblemNotice } from "@/components/checkout/problem-notice";
import { ConfirmWithBank } from "@/components/memberships/confirm-with-bank";
import { MembershipPayment } from "@/components/memberships/membership-payment";
import { membershipProblem } from "@/components/memberships/payment-problem";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import type { Ctx } from "@/lib/acts/context";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { payOpenInvoice } from "@/lib/memberships/pay-open-invoice";
import { startInvoicePayment } from "../actions";

export const metadata: Metadata = { title: "Pay your membership" };

const CONFIRMING = "/settings/billing/confirming";

/** Pays what is open of a membership: a renewal that failed, or a change of plan that the bank asks about. */
export default async function PayPage() {
  await requireViewer("/settings/billing/pay");
  const open = await openBill(await pageContext());
  if ("refused" in open) return <ProblemNotice problem={membershipProblem(open.refused)} />;
  const { invoice, dueMinor, asksPayer } = open;
  const { currency } = invoice;
  const stripe = { publishableKey: env.STRIPE_PUBLISHABLE_KEY, sandboxUrl: env.STRIPE_SANDBOX_URL || null };
  const payment = { stripe, start: startInvoicePayment, confirmingHref: CONFIRMING };
  const isUpgrade = invoice.billingReason === "subscription_update";
  return (
    <div className="grid gap-14">
      <Section
        title={isUpgrade ? "Finish changing your plan" : "Pay your membership"}
        lead={
          isUpgrade
            ? "Your plan changes once this is paid. If you leave it, nothing changes and nothing is charged."
            : "Once it is paid, downloads under your plan go on at once."
        }
      >
        <KeyValueList
          items={[
            { label: "Invoice", value: <span className="figures">{invoice.number}</span> },
            ...invoice.lines.map(({ description, amountMinor }) => ({
              label: description,
              value: <Money minor={amountMinor} currency={currency} />,
            })),
            {
              label: "To pay",
              value: <Money minor={dueMinor} currency={currency} className="font-semibold" />,
            },
          ]}
          align="right"
        />
      </Section>
      {asksPayer && (
        <Section
          title="Your bank wants you to confirm"
          lead="It asks because of 3-D Secure, as with many cards."
        >
          <ConfirmWithBank {...payment} />
        </Section>
      )}
      <Section title={asksPayer ? "Or pay with another card" : "Card"}>
        <MembershipPayment {...payment} amountMinor={dueMinor} currency={currency}>
          This card is then kept with Stripe for the renewals.
        </MembershipPayment>
      </Section>
    </div>
  );
}

async function openBill(ctx: Ctx) {
  try {
    return await payOpenInvoice(ctx);
  } catch (error) {
    return { refused: refusedFor(error, ctx.requestId, "an open invoice could not be read") };
  }
}
