import type { Metadata } from "next";
import { CsvLink } from "@/components/finances/csv-link";
import { CancelMembership, KeepMembership } from "@/components/memberships/cancel-membership";
import { CardOnFile } from "@/components/memberships/card-on-file";
import { ChangePlan, type Choosable } from "@/components/memberships/change-plan";
import { InvoiceTable } from "@/components/memberships/invoice-table";
import { MembershipSummary } from "@/components/memberships/membership-summary";
import type { MembershipView } from "@/components/memberships/membership-view";
import { OwedNotice } from "@/components/memberships/owed-notice";
import { LinkButton } from "@/components/ui/button";
import { dateText } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Ctx } from "@/lib/acts/context";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { log } from "@/lib/log";
import { listInvoices } from "@/lib/memberships/list-invoices";
import { readMembership } from "@/lib/memberships/read-membership";
import { refreshMembership } from "@/lib/memberships/refresh-membership";
import { formatMoney } from "@/lib/money";
import { isPaid } from "@/lib/plans/find-plan";
import { listPlans } from "@/lib/plans/list-plans";
import { leaveForCard, previewPlan, submitCancel, submitPlan, submitReactivate } from "./actions";
import { invoiceView, membershipView } from "./present";

export const metadata: Metadata = { title: "Billing" };

type Props = { searchParams: Promise<{ from?: string | string[]; cursor?: string | string[] }> };
type Paid = NonNullable<MembershipView["paid"]>;
const AT_ONCE = 12;

/** A member's plan, card and bills, and everything that can be done about them. */
export default async function BillingPage({ searchParams }: Props) {
  await requireViewer("/settings/billing");
  const ctx = await pageContext();
  const { from, cursor: asked } = await searchParams;
  if (from) await lookAnew(ctx);
  const cursor = typeof asked === "string" ? asked : undefined;
  const [membership, plans, bills] = await Promise.all([
    readMembership(ctx),
    listPlans(ctx),
    listInvoices(ctx, { limit: AT_ONCE, cursor }),
  ]);
  const view = membershipView(membership);
  const { paid, owed } = view;
  return (
    <div className="grid gap-14">
      {owed && <OwedNotice owed={owed} />}
      <Section title="Your plan" id="plan">
        {paid ? <Plan paid={paid} /> : <NoPlan view={view} />}
      </Section>
      {paid?.status === "active" && !paid.ends && (
        <Section
          title="Change the plan"
          lead="Up counts at once, down from the next renewal. You see what it costs before you agree."
        >
          <ChangePlan
            plans={choosable(plans.filter(isPaid), paid)}
            actions={{ preview: previewPlan, change: submitPlan }}
          />
        </Section>
      )}
      {paid && (
        <Section title="Card">
          <CardOnFile card={paid.card} open={leaveForCard} />
        </Section>
      )}
      <Section
        title="Invoices"
        id="invoices"
        actions={
          bills.rows.length > 0 && <CsvLink href="/settings/billing/invoices.csv" of="your invoices" />
        }
      >
        {bills.rows.length > 0 ? (
          <div className="grid gap-8">
            <InvoiceTable lines={bills.rows.map(invoiceView)} />
            <CursorPagination
              nextHref={
                bills.nextCursor &&
                `/settings/billing?cursor=${encodeURIComponent(bills.nextCursor)}#invoices`
              }
              firstHref={cursor ? "/settings/billing#invoices" : null}
              label="Older invoices"
            />
          </div>
        ) : (
          <EmptyState title="No invoices yet">Each payment of a membership leaves one here.</EmptyState>
        )}
      </Section>
    </div>
  );
}

/** Back from Stripe's page or a payment: what was done there is to be seen at once. Stripe being away stops nothing. */
async function lookAnew(ctx: Ctx): Promise<void> {
  await refreshMembership(ctx).catch((error) =>
    log.warn(
      { requestId: ctx.requestId, error },
      "a membership could not be read anew; its events will tell",
    ),
  );
}

function Plan({ paid }: { paid: Paid }) {
  const { plan, ends, status, periodEnd, nextPlan, renewalMinor, currency } = paid;
  const goesOn = status === "active" || status === "trialing";
  const price = renewalMinor === null ? "" : `, ${formatMoney(renewalMinor, currency)} a month`;
  const renewal = `${(nextPlan ?? plan).displayName}${price}`;
  return (
    <MembershipSummary paid={paid}>
      {ends ? (
        <KeepMembership
          plan={plan.displayName}
          renews={periodEnd ? `on ${dateText(periodEnd)}, ${renewal}` : renewal}
          act={submitReactivate}
        />
      ) : (
        <CancelMembership plan={plan.displayName} endsAt={goesOn ? periodEnd : null} act={submitCancel} />
      )}
    </MembershipSummary>
  );
}

function NoPlan({ view: { counts, ended } }: { view: MembershipView }) {
  return (
    <EmptyState
      title={
        ended ? `Your ${ended.plan.displayName} membership has ended` : `You are on ${counts.displayName}`
      }
      action={
        <LinkButton href="/pricing" variant="primary">
          Compare the plans
        </LinkButton>
      }
    >
      {ended
        ? `It ended on ${dateText(ended.at)}. Every license that you obtained stays yours, and you can come back at any time.`
        : "You hear the whole catalog for free. A membership downloads beats, each with a license that stays yours."}
    </EmptyState>
  );
}

const choosable = (
  plans: (Omit<Choosable, "standing"> & { name: string })[],
  { plan, nextPlan }: Paid,
): Choosable[] =>
  plans.map(({ name, displayName, description, priceMinor, currency }) => ({
    name,
    displayName,
    description,
    priceMinor,
    currency,
    standing: standingOf(name, { plan, nextPlan }),
  }));

function standingOf(
  name: string,
  { plan, nextPlan }: Pick<Paid, "plan" | "nextPlan">,
): Choosable["standing"] {
  if (name === nextPlan?.name) return "next";
  if (name !== plan.name) return "other";
  return nextPlan ? "until" : "current";
}
