import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "neutral" | "positive" | "caution" | "negative" | "notice";

export const toneText: Record<Tone, string> = {
  neutral: "text-muted",
  positive: "text-positive",
  caution: "text-caution",
  negative: "text-negative",
  notice: "text-notice",
};

/** A status in one word. The icon is required: color alone says nothing to many. */
export function Badge({
  icon: Icon,
  tone = "neutral",
  children,
}: {
  icon: LucideIcon;
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded-sm border border-current/40 px-2 py-0.5 text-[0.8125rem] font-medium whitespace-nowrap",
        toneText[tone],
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}

/** A plain word such as a genre: not a status, so no icon and no tone. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center rounded-full border border-line-strong px-2.5 py-0.5 text-[0.8125rem] text-muted">
      {children}
    </span>
  );
}
