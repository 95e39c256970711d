import Link from "next/link";
import { cx } from "@/components/ui/cx";
import { Money } from "@/components/ui/money";

export type Addend = {
  label: string;
  minor: number;
  /** Where to see what it is made of. */
  href?: string;
  note?: string;
};

/** Amounts and their sum, like the foot of a receipt. What is taken away stands with a minus. */
export function AddingUp({
  title,
  currency,
  addends,
  sum,
}: {
  title: string;
  currency: string;
  addends: Addend[];
  sum: Addend;
}) {
  return (
    <div>
      <p className="mb-2 text-sm font-medium text-muted">{title}</p>
      <dl className="text-[0.9375rem]">
        {addends.map((each) => (
          <Line key={each.label + (each.note ?? "")} {...each} currency={currency} />
        ))}
        <Line {...sum} currency={currency} isSum />
      </dl>
    </div>
  );
}

function Line({ label, minor, href, note, currency, isSum }: Addend & { currency: string; isSum?: boolean }) {
  return (
    <div
      className={cx(
        "flex items-baseline justify-between gap-4 py-2",
        isSum ? "border-t border-line-strong font-semibold" : "border-t border-line first:border-t-0",
      )}
    >
      <dt className={isSum ? "" : "text-muted"}>
        {href ? (
          <Link
            href={href}
            className="text-ink underline decoration-line-control underline-offset-4 hover:decoration-ink"
          >
            {label}
          </Link>
        ) : (
          label
        )}
        {note && <span className="block text-sm font-normal text-muted">{note}</span>}
      </dt>
      <dd>
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
}
