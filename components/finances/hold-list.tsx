import { CircleX, Hourglass, type LucideIcon, PauseCircle, Scale, TrendingDown } from "lucide-react";
import Link from "next/link";
import { type Tone, toneText } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";

export type HoldKind = "disputed" | "below_minimum" | "payouts_not_enabled" | "negative" | "payout_failed";
export type HoldLine = {
  id: string;
  kind: HoldKind;
  title: string;
  text: string;
  currency: string;
  amountMinor: number;
  /** The way to what it is about, or to what can be done. */
  link?: { href: string; words: string };
};

const LOOKS: Record<HoldKind, { icon: LucideIcon; tone: Tone }> = {
  disputed: { icon: Scale, tone: "caution" },
  below_minimum: { icon: Hourglass, tone: "notice" },
  payouts_not_enabled: { icon: PauseCircle, tone: "caution" },
  negative: { icon: TrendingDown, tone: "negative" },
  payout_failed: { icon: CircleX, tone: "negative" },
};

/** Why money is not on its way, and what to do about it. Nothing when all of it goes its way. */
export function HoldList({ holds }: { holds: HoldLine[] }) {
  if (holds.length === 0) return null;
  return (
    <Section title="What waits, and why">
      <ul className="divide-y divide-line border-y border-line">
        {holds.map(({ id, kind, title, text, currency, amountMinor, link }) => {
          const { icon: Icon, tone } = LOOKS[kind];
          return (
            <li key={id} className="flex items-start gap-4 py-4">
              <Icon aria-hidden className={cx("mt-0.5 size-5 shrink-0", toneText[tone])} />
              <div className="min-w-0 grow">
                <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                  <p className="font-semibold">{title}</p>
                  <Money minor={amountMinor} currency={currency} className="ml-auto" />
                </div>
                <p className="mt-1 prose-measure text-[0.9375rem] text-muted">
                  {text}{" "}
                  {link && (
                    <Link href={link.href} className="text-ink underline underline-offset-4">
                      {link.words}
                    </Link>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
