"use client";

import { BarsOverTime } from "@/components/charts/bars-over-time";
import { formatMoney, toDecimal } from "@/lib/money";
import type { PeriodLine } from "./period-line";

type EarningsChartProps = { periods: PeriodLine[]; step: "day" | "week" | "month"; currency: string };

/** Net earnings as bars. */
export function EarningsChart({ periods, step, currency }: EarningsChartProps) {
  const compact = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const bars = periods.map(({ start, netMinor }) => ({
    start,
    value: toDecimal(netMinor, currency),
    words: formatMoney(netMinor, currency),
  }));
  return <BarsOverTime bars={bars} step={step} tick={(value) => compact.format(value)} />;
}
