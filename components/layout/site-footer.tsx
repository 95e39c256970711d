import Link from "next/link";
import { Wordmark } from "./wordmark";

const columns = [
  {
    title: "Buy",
    links: [
      { label: "Catalog", href: "/tracks" },
      { label: "Plans & pricing", href: "/pricing" },
      { label: "Producers", href: "/producers" },
      { label: "Your library", href: "/library" },
    ],
  },
  {
    title: "Prove",
    links: [
      { label: "Verify a license", href: "/verify" },
      { label: "Public keys (JWKS)", href: "/api/v1/licenses/jwks" },
    ],
  },
  {
    title: "Make",
    links: [
      { label: "Producer Program", href: "/program" },
      { label: "Leaderboards", href: "/leaderboards" },
      { label: "Backstage", href: "/backstage" },
    ],
  },
  {
    title: "Build",
    links: [
      { label: "API reference", href: "/docs" },
      { label: "OpenAPI document", href: "/api/v1/openapi.json" },
    ],
  },
];

/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="mt-24 border-t border-line print:hidden">
      <div className="mx-auto grid max-w-[88rem] grid-cols-2 gap-10 px-4 py-12 sm:px-8 md:grid-cols-[1.6fr_1fr_1fr_1fr_1fr]">
        <div className="max-md:col-span-2">
          <Wordmark />
          <p className="mt-4 max-w-xs text-[0.9375rem] text-muted">
            Beats with rights that hold up. Every license is signed, and anyone can check it, even offline.
          </p>
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <h2 className="text-sm font-semibold">{column.title}</h2>
            <ul className="mt-3 grid gap-2 text-[0.9375rem]">
              {column.links.map((link) => (
                <li key={link.href}>
                  <Link
                    href={link.href}
                    prefetch={false}
                    className="text-muted underline-offset-4 hover:text-ink hover:underline"
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
