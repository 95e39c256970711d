/** How a figure moved, from the period before to this one (facts §6). */
export const GROWTH_LABELS = {
  exceptional: "Exceptional",
  strong: "Strong",
  steady: "Steady",
  slight_decline: "Slight decline",
  attention: "Needs attention",
} as const;
export type GrowthLabel = keyof typeof GROWTH_LABELS;
export type Growth = { percent: number; label: GrowthLabel };

/** Growth in percent; null where there was nothing before, which nothing can be a percentage of. */
export function growthOf(now: number, before: number): Growth | null {
  if (before <= 0) return null;
  const percent = (100 * (now - before)) / before;
  return { percent, label: labelOf(percent) };
}

/** Over 15 % exceptional, 5 to 15 strong, 0 to 5 steady, −5 to 0 a slight decline, below it attention. */
function labelOf(percent: number): GrowthLabel {
  if (percent > 15) return "exceptional";
  if (percent >= 5) return "strong";
  if (percent >= 0) return "steady";
  return percent >= -5 ? "slight_decline" : "attention";
}
