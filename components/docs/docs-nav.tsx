"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";

export type DocsPage = { href: string; label: string; parts: { id: string; label: string }[] };
export type DocsGroup = { title: string; pages: DocsPage[] };

/** The table of contents: at the side, or folded above the page on narrow screens. Opens the page one is on. */
export function DocsNav({ groups }: { groups: DocsGroup[] }) {
  const path = usePathname();
  return (
    <>
      <details key={path} className="mb-8 border-y border-line py-3 lg:hidden">
        <summary className="font-semibold">Contents</summary>
        <nav aria-label="Documentation" className="mt-4">
          <Groups groups={groups} path={path} />
        </nav>
      </details>
      <nav
        aria-label="Documentation"
        className="hidden self-start lg:sticky lg:top-24 lg:block lg:max-h-[calc(100dvh-12rem)] lg:overflow-y-auto lg:pb-4 lg:pl-1"
      >
        <Groups groups={groups} path={path} />
      </nav>
    </>
  );
}

function Groups({ groups, path }: { groups: DocsGroup[]; path: string }) {
  return groups.map(({ title, pages }) => (
    <div key={title} className="mb-6">
      <p className="mb-2 text-sm font-semibold">{title}</p>
      <ul className="grid gap-0.5 text-[0.9375rem]">
        {pages.map((page) => (
          <li key={page.href}>
            <NavLink href={page.href} label={page.label} here={page.href === path} />
            {page.href === path && page.parts.length > 0 && (
              <ul className="mb-2 ml-3 border-l border-line pl-3 text-sm">
                {page.parts.map((part) => (
                  <li key={part.id}>
                    <NavLink href={`${page.href}#${part.id}`} label={part.label} here={false} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}

function NavLink({ href, label, here }: { href: string; label: string; here: boolean }) {
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={cx("block py-1 max-lg:py-2", here ? "font-semibold text-ink" : "text-muted hover:text-ink")}
    >
      {label}
    </Link>
  );
}
