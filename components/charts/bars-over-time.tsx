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
import { periodLabel } from "./period-label";

export type BarOverTime = {
  /** The first day of the period. */
  start: string;
  value: number;
  /** The value in words, for whoever points at the bar. */
  words: string;
};
type BarsOverTimeProps = {
  bars: BarOverTime[];
  step: "day" | "week" | "month";
  /** How the axis writes a value. */
  tick: (value: number) => string;
  /** Counts have no halves. */
  wholeNumbers?: boolean;
  className?: string;
};

const TICK = { fill: "var(--muted)", fontSize: 12, fontFamily: "var(--font-mono)" };

/**
 * A bar a day, week or month; losses go below the line. A picture beside a table that says the same, so screen readers
 * are spared it. It grows once, unless the visitor wants no motion.
 */
export function BarsOverTime({
  bars,
  step,
  tick,
  wholeNumbers = false,
  className = "h-72",
}: BarsOverTimeProps) {
  // A page may look again every few seconds: the same figures must be the same object, or the bars would grow anew.
  const same = JSON.stringify(bars);
  const data = useMemo(
    () =>
      (JSON.parse(same) as BarOverTime[]).map((bar) => ({
        ...bar,
        fill: bar.value < 0 ? "var(--negative)" : "var(--accent)",
      })),
    [same],
  );
  return (
    <div aria-hidden className={className}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 800, height: 288 }}>
        <BarChart data={data} margin={{ top: 8, right: 20, bottom: 0, left: 0 }} accessibilityLayer={false}>
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
            tickFormatter={tick}
            allowDecimals={!wholeNumbers}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            width="auto"
          />
          <ReferenceLine y={0} stroke="var(--line-strong)" />
          <Tooltip
            cursor={{ fill: "var(--raised)" }}
            content={({ active, payload }) => {
              const bar = payload?.[0]?.payload as BarOverTime | undefined;
              if (!active || !bar) return null;
              return (
                <div className="rounded-md border border-line-strong bg-surface px-3 py-2 text-sm shadow-lift">
                  <p className="text-muted">{periodLabel(bar.start, step, true)}</p>
                  <p className="figures font-semibold">{bar.words}</p>
                </div>
              );
            }}
          />
          <Bar dataKey="value" radius={[2, 2, 0, 0]} maxBarSize={44} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
