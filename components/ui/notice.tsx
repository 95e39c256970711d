import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { type Tone, toneText } from "./badge";
import { cx } from "./cx";

const icons = {
  neutral: Info,
  notice: Info,
  positive: CircleCheck,
  caution: TriangleAlert,
  negative: CircleAlert,
};

/** A message in the flow of a page. `live` makes screen readers say it when it appears. */
export function Notice({
  tone = "notice",
  title,
  live,
  children,
}: {
  tone?: Tone;
  title?: string;
  live?: boolean;
  children: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div
      role={live ? (tone === "negative" ? "alert" : "status") : undefined}
      className="flex gap-3 border border-line-strong bg-surface px-4 py-3.5"
    >
      <Icon aria-hidden className={cx("mt-0.5 size-5 shrink-0", toneText[tone])} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        <div className="text-[0.9375rem] text-muted">{children}</div>
      </div>
    </div>
  );
}
