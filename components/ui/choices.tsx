import Link from "next/link";
import { cx } from "./cx";

/** One of a few things to look at, each an address of its own. */
export type Choice = { label: string; href: string; isCurrent: boolean };

/** A few choices side by side, such as the ranges of a chart. Wraps where they do not fit. */
export function Choices({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav aria-label={label} className="flex max-w-full flex-wrap pt-px pl-px">
      {choices.map(({ label: words, href, isCurrent }) => (
        <Link
          key={words}
          href={href}
          scroll={false}
          aria-current={isCurrent ? "true" : undefined}
          className={cx(
            "-mt-px -ml-px inline-flex min-h-10 items-center border border-line-control px-2.5 text-sm font-medium transition-colors",
            "first:rounded-l-md last:rounded-r-md focus-visible:z-10 focus-visible:outline-offset-[-2px] sm:px-3",
            isCurrent ? "bg-ink text-ground" : "text-muted hover:bg-raised hover:text-ink",
          )}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
