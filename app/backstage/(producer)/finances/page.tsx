import type { Metadata } from "next";
import { hrefWith } from "@/app/(store)/library/address";
import { BalanceCards, EmptyCards, type FigureLinks } from "@/components/finances/balance-cards";
import { EarningsSection } from "@/components/finances/earnings-section";
import { HoldList } from "@/components/finances/hold-list";
import { ReconciliationNote } from "@/components/finances/reconciliation-note";
import { RefreshWhileOpen } from "@/components/finances/refresh-while-open";
import { SetupChecks } from "@/components/finances/setup-checks";
import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Ctx } from "@/lib/acts/context";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { lastConnectStatus } from "@/lib/connect/connect-status";
import { type ConnectStanding, isComplete } from "@/lib/connect/standing";
import { mostSold } from "@/lib/finances/earnings";
import { RANGES, type Range, readEarningsOverTime } from "@/lib/finances/earnings-over-time";
import { type LastReconciliation, lastReconciliation } from "@/lib/finances/last-reconciliation";
import { readEarnings } from "@/lib/finances/read-earnings";
import { readHolds } from "@/lib/finances/read-holds";
import type { Currency } from "@/lib/money";
import { type Address, addressOf, PATH, rangeOf, recordsHref } from "./address";
import { presentHold } from "./present-holds";
import { RecordsSection } from "./records";

export const metadata: Metadata = { title: "Finances" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const DURING: Record<Range, { label: string; words: string }> = {
  "7d": { label: "7 d", words: "the last 7 days" },
  "30d": { label: "30 d", words: "the last 30 days" },
  "90d": { label: "90 d", words: "the last 90 days" },
  "1y": { label: "1 y", words: "the last year" },
  all: { label: "All", words: "all this time" },
};

/** What a producer earned, where it is, and why: every figure leads to the records that it is the sum of. */
export default async function FinancesPage({ searchParams }: Props) {
  await requireProducer(PATH);
  const address = addressOf(await searchParams);
  const ctx = await pageContext();
  const [earnings, holds, standing, reconciled] = await Promise.all([
    readEarnings(ctx),
    readHolds(ctx),
    lastConnectStatus(ctx),
    lastReconciliation(ctx),
  ]);
  const currencies = earnings.map(({ currency }) => currency);
  const currency = currencies.includes(address.chart) ? address.chart : mostSold(earnings);
  const { range, step, periods } = await readChart(ctx, currency, rangeOf(address));
  const chartHref = (changes: Partial<Address>) => hrefWith(PATH, { ...address, ...changes });
  return (
    <>
      <RefreshWhileOpen everySeconds={10} />
      <PageHeader title="Finances" lead="Every cent, from the sale to your bank." />
      <div className="grid gap-12">
        <div className="grid gap-5">
          <SetupChecks checks={checksOf(standing)} />
          {earnings.map((figures) => (
            <BalanceCards
              key={figures.currency}
              figures={figures}
              links={linksOf(address, figures.currency)}
            />
          ))}
          {earnings.length === 0 && <EmptyCards />}
          <ReconciliationNote last={reconciled && presentReconciliation(reconciled)} />
        </div>
        <HoldList holds={holds.map((hold) => presentHold(hold, standing))} />
        {earnings.length === 0 ? (
          <NothingSold isReady={isComplete(standing)} />
        ) : (
          <>
            <EarningsSection
              periods={periods}
              step={step}
              currency={currency}
              during={DURING[range].words}
              ranges={(Object.keys(RANGES) as Range[]).map((each) => ({
                label: DURING[each].label,
                href: chartHref({ range: each }),
                isCurrent: each === range,
              }))}
              currencies={currencies.map((each) => ({
                label: each,
                href: chartHref({ chart: each }),
                isCurrent: each === currency,
              }))}
              csvHref={hrefWith(`${PATH}/earnings.csv`, { chart: currency, range })}
            />
            <RecordsSection ctx={ctx} address={address} currencies={currencies} />
          </>
        )}
      </div>
    </>
  );
}

/** The chart of the range asked for; without one, of the shortest in which something happened. */
async function readChart(ctx: Ctx, currency: Currency, asked: Range | null) {
  for (const range of asked ? [] : (["30d", "90d", "1y"] as const)) {
    const chart = await readEarningsOverTime(ctx, { currency, range });
    if (chart.periods.some(({ volumeMinor, netMinor }) => volumeMinor !== 0 || netMinor !== 0))
      return { range, ...chart };
  }
  const range = asked ?? "all";
  return { range, ...(await readEarningsOverTime(ctx, { currency, range })) };
}

const checksOf = ({ connected, chargesEnabled, payoutsEnabled, detailsSubmitted }: ConnectStanding) => ({
  connected,
  charges: chargesEnabled,
  payouts: payoutsEnabled,
  details: detailsSubmitted,
});

/** The lists whose sums the figures of this currency are. */
function linksOf(address: Address, currency: string): FigureLinks {
  const to = (records: string, state: string) =>
    recordsHref(address, { records, state, currency, q: "", from: "", to: "" });
  return {
    unpaid: to("", "unpaid"),
    inTransit: to("payouts", "pending"),
    sales: to("", ""),
    refunds: to("refunds", "refunded"),
    lost: to("", "refunded"),
    pool: to("subscriptions", "paid"),
    paid: to("payouts", "paid"),
  };
}

function presentReconciliation({ finishedAt, differences }: LastReconciliation) {
  const amount = (minor: number | null, currency: string | null) =>
    minor === null || currency === null ? null : { minor, currency };
  return {
    finishedAt: finishedAt.toISOString(),
    differences: differences.map((each) => ({
      id: each.id,
      kind: each.kind,
      reference: each.reference,
      stripeId: each.stripeId,
      books: amount(each.booksMinor, each.booksCurrency),
      stripe: amount(each.stripeMinor, each.stripeCurrency),
    })),
  };
}

function NothingSold({ isReady }: { isReady: boolean }) {
  const [href, words] = isReady
    ? ["/backstage/beats", "Put a beat on sale"]
    : ["/backstage/payouts", "Set up payouts"];
  return (
    <EmptyState
      title="Nothing sold yet"
      action={
        <LinkButton href={href} variant="primary">
          {words}
        </LinkButton>
      }
    >
      {isReady
        ? "You are ready to be paid. Give a beat a price and terms; its first sale appears here within seconds."
        : "Buyers can pay you once Stripe knows where to send the money. It takes some minutes."}
    </EmptyState>
  );
}
