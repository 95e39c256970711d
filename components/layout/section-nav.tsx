"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { DropdownMenu } from "@/components/ui/dropdown-menu";

export type SectionPage = {
  href: string;
  label: string;
  /** Only the address itself is here, not what lies below it. */
  exact?: boolean;
};
type SectionNavProps = {
  label: string;
  pages: SectionPage[];
  /** What is needed less often, in a menu at the end. */
  more?: SectionPage[];
};

const tab = cx(
  "-mb-px shrink-0 border-b-2 border-transparent py-3 font-medium text-muted transition-colors hover:text-ink",
  "aria-[current=page]:border-accent aria-[current=page]:text-ink data-[here]:border-accent data-[here]:text-ink",
);

/** What follows, a section, a list or an empty state, needs no rule of its own under this one. */
const bar = cx(
  "mb-8 flex items-stretch gap-6 border-b border-line",
  "[&+.border-t]:border-t-0 [&+*>.border-t:first-child]:border-t-0 [&+section]:pt-0 [&+*>section:first-child]:pt-0",
  "[&+.border-y]:border-t-0 [&+*>.border-y:first-child]:border-t-0 [&+*>.sr-only+.border-t]:border-t-0",
);

/** The pages of one part of the house, such as Settings or Backstage. Scrolls sideways where they do not fit. */
export function SectionNav({ label, pages, more = [] }: SectionNavProps) {
  const path = usePathname();
  const tabs = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of address is what moves the mark
  useEffect(() => {
    const here = tabs.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (!tabs.current || !here) return;
    tabs.current.scrollLeft = here.offsetLeft - (tabs.current.clientWidth - here.offsetWidth) / 2;
  }, [path]);
  const isHere = ({ href, exact }: SectionPage) => path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <nav aria-label={label} className={bar}>
      <div
        ref={tabs}
        className="fade-end relative flex min-w-0 gap-5 overflow-x-auto overflow-y-hidden sm:gap-6"
      >
        {pages.map((page) => (
          <Link
            key={page.href}
            href={page.href}
            aria-current={isHere(page) ? "page" : undefined}
            className={tab}
          >
            {page.label}
          </Link>
        ))}
      </div>
      {more.length > 0 && (
        <DropdownMenu
          entries={more.map(({ href, label: name }) => ({ kind: "link", label: name, href }))}
          trigger={
            <button
              type="button"
              data-here={more.some(isHere) || undefined}
              className={cx(tab, "ml-auto flex items-center gap-1.5")}
            >
              More
              <ChevronDown aria-hidden className="size-4" />
            </button>
          }
        />
      )}
    </nav>
  );
}
