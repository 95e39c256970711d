import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Confirming } from "@/components/checkout/confirming";
import { Page, PageHeader } from "@/components/layout/page";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { membershipOf } from "@/lib/memberships/standing";
import { type Wanting, wantedBeat, wanting } from "../../wanted-beat";
import { type PlanProps, planOf } from "../plan-of";
import { lookAtSubscription } from "./actions";

export const metadata: Metadata = { title: "Confirming your payment", robots: { index: false } };

/** Where the new member waits until the server knows, also after a reload. */
export default async function ConfirmingPage(props: PlanProps & Wanting) {
  const ctx = await pageContext();
  const { name, displayName } = await planOf(ctx, props);
  const beat = await wantedBeat(props);
  const here = wanting(`/pricing/${name}/confirming`, beat);
  const { id } = await requireViewer(here);
  // Where a bank sent the member away and back, Stripe adds the client secret to the address.
  if ("payment_intent_client_secret" in (await props.searchParams)) redirect(here);
  const held = await membershipOf(ctx.db, id);
  if (held?.status !== "incomplete") redirect(wanting(held ? `/pricing/${name}/success` : "/pricing", beat));
  return (
    <Page width="text">
      <PageHeader title="Confirming your payment" lead={`The first month of BeatPass ${displayName}.`} />
      <Confirming
        checkoutHref={wanting(`/pricing/${name}/subscribe`, beat)}
        look={lookAtSubscription}
        words={{
          lead: "Your bank and Stripe are telling us. You may close this page: it goes on without it, and you get a mail when your membership has begun.",
          declined: "Your bank declined the last try, and nothing was charged. Go back and use another card.",
          late: "This takes longer than usual. Nothing is lost: we keep asking, a mail comes as soon as it is settled, and this payment cannot be charged twice. If you have not paid yet, go back.",
          back: "Back to the payment",
          onward: { label: "Go on listening", href: "/tracks" },
        }}
      />
    </Page>
  );
}
