import { ArrowDown, ArrowRight, ArrowUp } from "lucide-react";
import { type Tone, toneText } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { GROWTH_LABELS, type Growth } from "@/lib/activity/growth";

const LOOK = {
  exceptional: { icon: ArrowUp, tone: "positive" },
  strong: { icon: ArrowUp, tone: "positive" },
  steady: { icon: ArrowRight, tone: "neutral" },
  slight_decline: { icon: ArrowDown, tone: "caution" },
  attention: { icon: ArrowDown, tone: "negative" },
} as const satisfies Record<Growth["label"], { icon: typeof ArrowUp; tone: Tone }>;

const percent = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1, signDisplay: "exceptZero" });

/** `+12.5 %`, as a figure. */
export const growthText = (growth: Growth | null): string =>
  growth === null ? "–" : `${percent.format(growth.percent)} %`;

/** How a figure moved: an arrow, a word, and the percentage where it does not stand beside it already. */
export function GrowthNote({ growth, withPercent = false }: { growth: Growth; withPercent?: boolean }) {
  const { icon: Icon, tone } = LOOK[growth.label];
  return (
    <span className={cx("inline-flex items-center gap-1", toneText[tone])}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {withPercent && `${growthText(growth)} · `}
      {GROWTH_LABELS[growth.label]}
    </span>
  );
}
