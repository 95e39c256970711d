import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { MembershipPayment } from "@/components/memberships/membership-payment";
import { PlanSummary } from "@/components/memberships/plan-summary";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { membershipOf } from "@/lib/memberships/standing";
import { toDecimal } from "@/lib/money";
import { hasEnded } from "@/lib/subscriptions/states";
import { type Wanting, wantedBeat, wanting } from "../../wanted-beat";
import { type PlanProps, planOf } from "../plan-of";
import { startSubscription } from "./actions";

export const metadata: Metadata = { title: "Subscribe", robots: { index: false } };

/** Pays for the first month of a plan. */
export default async function SubscribePage(props: PlanProps & Wanting) {
  const ctx = await pageContext();
  const plan = await planOf(ctx, props);
  const beat = await wantedBeat(props);
  const { id } = await requireViewer(wanting(`/pricing/${plan.name}/subscribe`, beat));
  const held = await membershipOf(ctx.db, id);
  if (held && !hasEnded(held) && held.status !== "incomplete") redirect("/settings/billing");
  const { name, displayName, priceMinor, currency } = plan;
  const order = { plan: name, expectedPrice: toDecimal(priceMinor, currency) };
  return (
    <Page>
      <PageHeader
        title={`BeatPass ${displayName}`}
        crumbs={[{ label: "Plans", href: wanting("/pricing", beat) }, { label: displayName }]}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-16">
        <div className="lg:sticky lg:top-24 lg:order-last">
          <PlanSummary plan={plan} />
        </div>
        <Section title="Payment">
          <MembershipPayment
            amountMinor={priceMinor}
            currency={currency}
            stripe={{
              publishableKey: env.STRIPE_PUBLISHABLE_KEY,
              sandboxUrl: env.STRIPE_SANDBOX_URL || null,
            }}
            start={startSubscription.bind(null, order)}
            confirmingHref={wanting(`/pricing/${name}/confirming`, beat)}
          >
            You pay for a month from today, and the same each month on this day until you cancel. Your card is
            kept with Stripe for that. Cancel any time under{" "}
            <Link href="/settings/billing" className="underline underline-offset-4">
              Settings → Billing
            </Link>
            ; what you paid for runs to its end.
          </MembershipPayment>
        </Section>
      </div>
    </Page>
  );
}
