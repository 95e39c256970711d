import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { PlanCards } from "@/components/memberships/plan-cards";
import { PlanComparison } from "@/components/memberships/plan-comparison";
import { PlanQuestions } from "@/components/memberships/plan-questions";
import type { PlanView } from "@/components/memberships/plan-view";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { pageContext, viewer } from "@/lib/auth/viewer";
import { type Membership, readMembership } from "@/lib/memberships/read-membership";
import { listPlans } from "@/lib/plans/list-plans";
import { hasEnded } from "@/lib/subscriptions/states";
import { type Wanting, wantedBeat, wanting } from "./wanted-beat";

export const metadata: Metadata = {
  title: "Plans & pricing",
  description: "Hear every beat for free. Download with a license from CA$29 a month.",
};

/** The plans, for everybody. */
export default async function PricingPage(props: Wanting) {
  const ctx = await pageContext();
  const who = await viewer();
  const [plans, membership, beat] = await Promise.all([
    listPlans(ctx),
    who ? readMembership(ctx) : null,
    wantedBeat(props),
  ]);
  return (
    <Page>
      <div className="mb-12 max-w-3xl">
        <h1 className="display-1">Hear all of it. Download what you use.</h1>
        <p className="mt-5 text-lg text-muted">
          Every account hears the whole catalog for free. A membership downloads beats, each with a signed
          license that stays yours, also after you leave. Monthly, in Canadian dollars, canceled with two
          clicks.
        </p>
      </div>
      <PlanCards
        plans={plans}
        current={membership?.counts.name ?? null}
        action={(plan) => <Way plan={plan} membership={membership} beat={beat} />}
      />
      <div className="mt-20 grid gap-16">
        <Section title="The plans compared">
          <PlanComparison plans={plans} />
        </Section>
        <Section title="Before you ask">
          <PlanQuestions />
        </Section>
      </div>
    </Page>
  );
}

type WayProps = { plan: PlanView; membership: Membership | null; beat: number | null };

/** How one comes to a plan from where one is. */
function Way({ plan, membership, beat }: WayProps) {
  const { name, displayName, priceMinor } = plan;
  const variant = plan.recommended ? "primary" : "secondary";
  const holds = membership?.subscription && membership.subscription.status !== "incomplete";
  const live = holds && membership?.subscription ? !hasEnded(membership.subscription) : false;
  if (live)
    return (
      <LinkButton
        href="/settings/billing#plan"
        variant={membership?.counts.name === name ? "quiet" : variant}
      >
        {membership?.counts.name === name ? "See your membership" : "Change your plan"}
      </LinkButton>
    );
  if (priceMinor !== null)
    return (
      <LinkButton href={wanting(`/pricing/${name}/subscribe`, beat)} variant={variant}>
        Choose {displayName}
      </LinkButton>
    );
  return membership ? (
    <LinkButton href="/tracks" variant="quiet">
      Go on listening
    </LinkButton>
  ) : (
    <LinkButton href="/register">Create a free account</LinkButton>
  );
}
