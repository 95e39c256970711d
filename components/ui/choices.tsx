import Link from "next/link";
import { cx } from "./cx";

/** One of a few things to look at, each an address of its own. */
export type Choice = { label: string; href: string; isCurrent: boolean };

/** A few choices side by side, such as the ranges of a chart. Wraps where they do not fit. */
export function Choices({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav
      aria-label={label}
      className="flex max-w-full flex-wrap overflow-hidden rounded-md border border-line-control"
    >
      {choices.map(({ label: words, href, isCurrent }) => (
        <Link
          key={words}
          href={href}
          scroll={false}
          aria-current={isCurrent ? "true" : undefined}
          className={cx(
            "-mb-px -ml-px border-b border-l border-line-control px-3 py-1.5 text-sm font-medium transition-colors focus-visible:outline-offset-[-2px]",
            isCurrent ? "bg-ink text-ground" : "text-muted hover:bg-raised hover:text-ink",
          )}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
