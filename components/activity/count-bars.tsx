"use client";

import { BarsOverTime } from "@/components/charts/bars-over-time";

type CountBarsProps = {
  counts: { start: string; count: number }[];
  step: "day" | "week" | "month";
  /** One of what is counted: "play". */
  one: string;
  className?: string;
};

const compact = new Intl.NumberFormat("en-US", { notation: "compact" });

/** How often something happened, as bars. */
export function CountBars({ counts, step, one, className }: CountBarsProps) {
  const bars = counts.map(({ start, count }) => ({
    start,
    value: count,
    words: `${count.toLocaleString("en-US")} ${count === 1 ? one : `${one}s`}`,
  }));
  return (
    <BarsOverTime
      bars={bars}
      step={step}
      tick={(value) => compact.format(value)}
      wholeNumbers
      {...(className && { className })}
    />
  );
}
