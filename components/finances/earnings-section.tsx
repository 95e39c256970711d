import { periodLabel } from "@/components/charts/period-label";
import { type Choice, Choices } from "@/components/ui/choices";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import { CsvLink } from "./csv-link";
import { EarningsChart } from "./earnings-chart";
import type { PeriodLine } from "./period-line";

type EarningsSectionProps = {
  periods: PeriodLine[];
  step: "day" | "week" | "month";
  currency: string;
  /** The chosen range, in words: "the last 30 days". */
  during: string;
  ranges: Choice[];
  /** None to choose where there is one. */
  currencies: Choice[];
  csvHref: string;
};

/** What came in over time, in one currency: as a picture, and as a table for who cannot see it. */
export function EarningsSection(props: EarningsSectionProps) {
  const { periods, step, currency, during, ranges, currencies, csvHref } = props;
  const sum = periods.reduce((total, { netMinor }) => total + netMinor, 0);
  const isEmpty = periods.every(({ netMinor, volumeMinor }) => netMinor === 0 && volumeMinor === 0);
  return (
    <Section
      title="Earnings"
      lead={
        <>
          <Money minor={isEmpty ? null : sum} currency={currency} className="text-ink" /> in {during}, after
          fees and refunds
        </>
      }
      actions={
        <>
          {currencies.length > 1 && <Choices label="Currency of the chart" choices={currencies} />}
          <Choices label="Range of the chart" choices={ranges} />
        </>
      }
    >
      {isEmpty ? (
        <p className="bg-surface px-5 py-16 text-center text-muted">
          No sale in {currency} in {during}. Choose a longer range, or share one of your beats.
        </p>
      ) : (
        <EarningsChart periods={periods} step={step} currency={currency} />
      )}
      {!isEmpty && (
        <details className="mt-4">
          <summary className="py-1 text-sm font-medium text-muted hover:text-ink">
            The chart as a table
          </summary>
          <div className="mt-3 grid gap-4">
            <Table
              caption={`Earnings in ${currency} by ${step}`}
              columns={columnsOf(step, currency)}
              rows={periods.toReversed()}
              rowKey={({ start }) => start}
            />
            <div>
              <CsvLink href={csvHref} of="the chart" />
            </div>
          </div>
        </details>
      )}
    </Section>
  );
}

function columnsOf(step: EarningsSectionProps["step"], currency: string): Column<PeriodLine>[] {
  const amount = (id: string, header: string, minor: (period: PeriodLine) => number): Column<PeriodLine> => ({
    id,
    header,
    align: "right",
    cell: (period) => <Money minor={minor(period)} currency={currency} />,
  });
  return [
    { id: "period", header: "From", primary: true, cell: ({ start }) => periodLabel(start, step, true) },
    amount("volume", "Buyers paid", ({ volumeMinor }) => volumeMinor),
    amount("fee", "Platform fee", ({ feeMinor }) => 0 - feeMinor),
    amount("refunded", "Refunded", ({ refundedMinor }) => 0 - refundedMinor),
    amount("lost", "Lost disputes", ({ lostMinor }) => 0 - lostMinor),
    amount("pool", "Subscriptions", ({ poolMinor }) => poolMinor),
    amount("net", "Earned", ({ netMinor }) => netMinor),
  ];
}
