"use client";

import { useMemo } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatMoney, toDecimal } from "@/lib/money";
import { type PeriodLine, periodLabel } from "./period-label";

type Step = "day" | "week" | "month";
type EarningsChartProps = { periods: PeriodLine[]; step: Step; currency: string };

const TICK = { fill: "var(--muted)", fontSize: 12, fontFamily: "var(--font-mono)" };

/**
 * Net earnings as bars; losses go below the line. A picture beside the table that says the same, so screen readers are
 * spared it. It grows once, unless the visitor wants no motion.
 */
export function EarningsChart({ periods, step, currency }: EarningsChartProps) {
  // The page looks again every few seconds: the same figures must be the same object, or the bars would grow anew.
  const same = JSON.stringify(periods);
  const data = useMemo(
    () =>
      (JSON.parse(same) as PeriodLine[]).map(({ start, netMinor }) => ({
        start,
        netMinor,
        net: toDecimal(netMinor, currency),
        fill: netMinor < 0 ? "var(--negative)" : "var(--accent)",
      })),
    [same, currency],
  );
  const compact = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    maximumFractionDigits: 1,
  });
  return (
    <div aria-hidden className="h-72">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 800, height: 288 }}>
        <BarChart data={data} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="start"
            tickFormatter={(start: string) => periodLabel(start, step)}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            minTickGap={28}
            tickMargin={10}
          />
          <YAxis
            tickFormatter={(value: number) => compact.format(value)}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            width={64}
          />
          <ReferenceLine y={0} stroke="var(--line-strong)" />
          <Tooltip
            cursor={{ fill: "var(--raised)" }}
            content={({ active, payload }) => {
              const period = payload?.[0]?.payload as (typeof data)[number] | undefined;
              if (!active || !period) return null;
              return (
                <div className="rounded-md border border-line-strong bg-surface px-3 py-2 text-sm shadow-lift">
                  <p className="text-muted">{periodLabel(period.start, step, true)}</p>
                  <p className="figures font-semibold">{formatMoney(period.netMinor, currency)}</p>
                </div>
              );
            }}
          />
          <Bar dataKey="net" radius={[2, 2, 0, 0]} maxBarSize={44} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
