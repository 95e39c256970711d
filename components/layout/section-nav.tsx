"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
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

/** The pages of one part of the house, such as Settings or Backstage. Scrolls sideways where they do not fit. */
export function SectionNav({ label, pages, more = [] }: SectionNavProps) {
  const path = usePathname();
  const isHere = ({ href, exact }: SectionPage) => path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <nav aria-label={label} className="mb-8 flex items-stretch gap-6 border-b border-line">
      <div className="flex min-w-0 gap-6 overflow-x-auto overflow-y-hidden">
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
