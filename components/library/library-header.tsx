import Link from "next/link";
import { PageHeader } from "@/components/layout/page";
import { cx } from "@/components/ui/cx";

const TABS = [
  { name: "Purchases", href: "/library" },
  { name: "Downloads", href: "/library/downloads" },
  { name: "Licenses", href: "/library/licenses" },
] as const;

/** The head of the library's lists, and the way between them. */
export function LibraryHeader({ current }: { current: (typeof TABS)[number]["name"] }) {
  return (
    <>
      <PageHeader
        title="Library"
        lead="What you bought and downloaded, its files, and the proof that it is yours."
      />
      <nav aria-label="Library" className="mb-8 flex gap-6 border-b border-line">
        {TABS.map(({ name, href }) => (
          <Link
            key={name}
            href={href}
            aria-current={name === current ? "page" : undefined}
            className={cx(
              "-mb-px border-b-2 py-3 font-medium transition-colors",
              name === current ? "border-accent text-ink" : "border-transparent text-muted hover:text-ink",
            )}
          >
            {name}
          </Link>
        ))}
      </nav>
    </>
  );
}
