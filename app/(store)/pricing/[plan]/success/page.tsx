import { BadgeCheck } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { dateText } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { Ctx } from "@/lib/acts/context";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { readOffer } from "@/lib/downloads/read-offer";
import { entitlements } from "@/lib/entitlements/entitlements";
import { Failure } from "@/lib/errors";
import { membershipOf } from "@/lib/memberships/standing";
import { CARRYING } from "@/lib/subscriptions/states";
import { type Wanting, wantedBeat, wanting } from "../../wanted-beat";
import { type PlanProps, planOf } from "../plan-of";

export const metadata: Metadata = { title: "Welcome", robots: { index: false } };

/** What the new member can do now. Shown only once the server has the payment. */
export default async function SuccessPage(props: PlanProps & Wanting) {
  const ctx = await pageContext();
  const { name } = await planOf(ctx, props);
  const beat = await wantedBeat(props);
  const { id } = await requireViewer(wanting(`/pricing/${name}/success`, beat));
  const [held, { plan, numbers }] = await Promise.all([membershipOf(ctx.db, id), entitlements(ctx)]);
  if (!held || !plan || !CARRYING.includes(held.status)) redirect("/settings/billing");
  const tokens = numbers.beat_request_tokens ?? 0;
  const wanted = beat !== null && (await offered(ctx, beat));
  return (
    <Page width="text">
      <div className="mb-12">
        <BadgeCheck aria-hidden className="mb-5 size-14 text-positive" strokeWidth={1.5} />
        <h1 className="display-1">Welcome to {plan.displayName}.</h1>
        <p className="mt-5 prose-measure text-lg text-muted">
          The payment is confirmed, and a receipt is on its way to you.
          {held.currentPeriodEnd && ` Your membership renews on ${dateText(held.currentPeriodEnd)}.`}
        </p>
      </div>
      <Section title="What you can do now">
        <ul className="grid gap-8">
          <Possible
            title={wanted ? `Download “${wanted.title}”` : "Download beats with a license"}
            href={wanted ? `/tracks/${wanted.id}/download` : "/tracks"}
            label={wanted ? "Download it" : "Find a beat"}
            variant={wanted ? "primary" : "secondary"}
          >
            Each download comes with a signed certificate in your name. It stays yours, also when you leave.
          </Possible>
          <Possible title="Ask producers for a beat" href="/requests" label="Request a beat">
            You have {tokens === 1 ? "one request" : `${tokens} requests`} a month.
          </Possible>
          <Possible title="Keep it as you like" href="/settings/billing" label="Your membership">
            Change the plan, the card, or cancel. Your invoices are there, too.
          </Possible>
        </ul>
      </Section>
    </Page>
  );
}

/** The beat that they came for, while they can download it. */
async function offered(ctx: Ctx, trackId: number): Promise<{ id: number; title: string } | null> {
  try {
    const { standing, track } = await readOffer(ctx, { trackId });
    return standing === "available" ? track : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

type PossibleProps = {
  title: string;
  href: string;
  label: string;
  variant?: "primary" | "secondary";
  children: React.ReactNode;
};

function Possible(props: PossibleProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0 basis-80 grow">
        <p className="display-4">{props.title}</p>
        <p className="mt-1 text-muted">{props.children}</p>
      </div>
      <LinkButton href={props.href} variant={props.variant ?? "secondary"}>
        {props.label}
      </LinkButton>
    </li>
  );
}
