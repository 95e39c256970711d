import type { Metadata } from "next";
import { FourChecks } from "@/components/connect/four-checks";
import { NextStep } from "@/components/connect/next-step";
import { PayoutSchedule } from "@/components/connect/payout-schedule";
import { WantedList } from "@/components/connect/wanted-list";
import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Ctx } from "@/lib/acts/context";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { connectStatus, lastConnectStatus } from "@/lib/connect/connect-status";
import { Failure } from "@/lib/errors";
import { listPayouts } from "@/lib/payouts/list-payouts";
import { leaveForStripe } from "./actions";
import { presentStanding } from "./view";

export const metadata: Metadata = { title: "Payout set-up", robots: { index: false } };

const PATH = "/backstage/payouts";

/** How the producer is paid. Stripe is asked at every look, so that whoever comes back from there sees it at once. */
export default async function PayoutsPage() {
  await requireProducer(PATH);
  const view = await askStripe(await pageContext());
  return (
    <>
      <PageHeader title="Payout set-up" lead="How the money for your beats gets to your bank." />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-10">
          {view.isStale && <Stale asOf={view.asOf} />}
          <NextStep view={view} leave={leaveForStripe} />
          {view.wanted.length > 0 && (
            <Section title="What Stripe wants" lead="You give it on Stripe's pages; we never see it.">
              <WantedList things={view.wanted} />
            </Section>
          )}
          {view.beingChecked.length > 0 && (
            <Section title="What Stripe is checking">
              <WantedList things={view.beingChecked} beingChecked />
            </Section>
          )}
        </div>
        <Section
          title="Four checks"
          lead={view.asOf ? <AsOf asOf={view.asOf} /> : "Stripe has not been asked yet."}
        >
          <FourChecks checks={view.checks} />
        </Section>
        <Section title="Payout schedule" className="lg:col-start-1">
          <PayoutSchedule isOn={view.checks.connected && view.checks.payouts} />
        </Section>
      </div>
    </>
  );
}

/** What Stripe says now; what it said last when it does not answer. */
async function askStripe(ctx: Ctx) {
  const {
    rows: [newest],
  } = await listPayouts(ctx, { limit: 1 });
  try {
    return presentStanding(await connectStatus(ctx), { isStale: false, newest });
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== "connect_unavailable") throw error;
    return presentStanding(await lastConnectStatus(ctx), { isStale: true, newest });
  }
}

const AsOf = ({ asOf }: { asOf: string }) => (
  <>
    As Stripe said on <DateTime value={asOf} show="datetime" />.
  </>
);

function Stale({ asOf }: { asOf: string | null }) {
  return (
    <Notice tone="caution" title="Stripe does not answer at the moment">
      <p className="mb-3">
        What you see here is what it said last
        {asOf && (
          <>
            , on <DateTime value={asOf} show="datetime" />
          </>
        )}
        .
      </p>
      <LinkButton href={PATH} size="sm" prefetch={false}>
        Ask again
      </LinkButton>
    </Notice>
  );
}
