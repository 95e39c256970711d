"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type SectionPage = {
  href: string;
  label: string;
  /** Only the address itself is here, not what lies below it. */
  exact?: boolean;
};

/** The pages of one part of the house, such as Settings or Backstage. Scrolls sideways where they do not fit. */
export function SectionNav({ label, pages }: { label: string; pages: SectionPage[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="mb-8 flex gap-6 overflow-x-auto border-b border-line">
      {pages.map(({ href, label: name, exact }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href || (!exact && path.startsWith(`${href}/`)) ? "page" : undefined}
          className="-mb-px shrink-0 border-b-2 border-transparent py-3 font-medium text-muted transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
