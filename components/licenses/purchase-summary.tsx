import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";

export interface PurchaseSummaryProps {
  track: { title: string; producer: string; coverUrl: string };
  /** Minor units, all in one currency. */
  priceMinor: number;
  /** What a coupon takes off, as a positive number. */
  discountMinor?: number;
  /** The coupon's code. */
  coupon?: string;
  /** What the buyer pays on top when the policy says so. */
  feeMinor?: number;
  totalMinor: number;
  currency: string;
  /** Below the total: the coupon field, the pay button. */
  children?: ReactNode;
}

/** The one place that says what is bought and what it costs. */
export function PurchaseSummary({
  track,
  priceMinor,
  discountMinor = 0,
  coupon,
  feeMinor = 0,
  totalMinor,
  currency,
  children,
}: PurchaseSummaryProps) {
  return (
    <section
      aria-label="Your purchase"
      className="rounded-md border border-line-strong bg-surface p-5 sm:p-7"
    >
      <div className="flex items-center gap-4">
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={track.coverUrl} alt="" className="size-20 shrink-0 bg-raised object-cover" />
        <div className="min-w-0">
          <p className="display-3 truncate">{track.title}</p>
          <p className="truncate text-muted">{track.producer}</p>
          <p className="text-sm text-muted">Exclusive rights</p>
        </div>
      </div>
      <dl className="mt-6 border-t border-line pt-4">
        <div className="flex items-baseline justify-between gap-4 py-1">
          <dt className="text-muted">Price</dt>
          <dd>
            <Money minor={priceMinor} currency={currency} />
          </dd>
        </div>
        {discountMinor > 0 && (
          <div className="flex items-baseline justify-between gap-4 py-1">
            <dt className="text-muted">Discount{coupon && <span className="figures"> {coupon}</span>}</dt>
            <dd>
              <Money minor={-discountMinor} currency={currency} />
            </dd>
          </div>
        )}
        {feeMinor > 0 && (
          <div className="flex items-baseline justify-between gap-4 py-1">
            <dt className="text-muted">Service fee</dt>
            <dd>
              <Money minor={feeMinor} currency={currency} />
            </dd>
          </div>
        )}
        <div className="mt-3 flex items-baseline justify-between gap-4 border-t border-line-strong pt-4">
          <dt className="font-semibold">Total</dt>
          <dd className="text-xl font-semibold">
            <Money minor={totalMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      {children && <div className="mt-5">{children}</div>}
    </section>
  );
}
