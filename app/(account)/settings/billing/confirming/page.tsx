import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Confirming } from "@/components/checkout/confirming";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { readMembership } from "@/lib/memberships/read-membership";
import { lookAtInvoice } from "./actions";

export const metadata: Metadata = { title: "Confirming your payment" };

const HERE = "/settings/billing/confirming";
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the member waits until the server knows that the open bill is paid. */
export default async function ConfirmingPage({ searchParams }: Props) {
  await requireViewer(HERE);
  // Where a bank sent the member away and back, Stripe adds the client secret to the address.
  if ("payment_intent_client_secret" in (await searchParams)) redirect(HERE);
  const { openInvoice } = await readMembership(await pageContext());
  if (!openInvoice) redirect("/settings/billing?from=payment");
  return (
    <Section title="Confirming your payment">
      <Confirming
        checkoutHref="/settings/billing/pay"
        look={lookAtInvoice}
        words={{
          lead: "Your bank and Stripe are telling us. You may close this page: it goes on without it, and you get a receipt by mail.",
          declined: "Your bank declined the last try. Go back and use another card.",
          late: "This takes longer than usual. Nothing is lost: we keep asking, and this invoice cannot be charged twice. If you have not paid yet, go back.",
          back: "Back to the payment",
          onward: { label: "Your membership", href: "/settings/billing" },
        }}
      />
    </Section>
  );
}
