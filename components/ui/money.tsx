import { formatMoney } from "@/lib/money";
import { cx } from "./cx";

export interface MoneyProps {
  /** Minor units (cents); null or undefined shows "–", never 0. */
  minor: number | null | undefined;
  /** ISO 4217. */
  currency: string;
  /** Shows a plus before gains, for ledgers. */
  signed?: boolean;
  className?: string;
}

/** An amount in tabular figures, its currency's letters set small. Put it at the right of its column. */
export function Money({ minor, currency, signed, className }: MoneyProps) {
  if (minor === null || minor === undefined)
    return (
      <span className={cx("figures", className)}>
        <span aria-hidden>–</span>
        <span className="sr-only">not known</span>
      </span>
    );
  const amount = formatMoney(minor, currency).slice(0, -currency.length - 1);
  return (
    <span className={cx("figures whitespace-nowrap", className)}>
      {signed && minor > 0 && "+"}
      {amount} <span className="text-[0.78em] tracking-normal">{currency}</span>
    </span>
  );
}
