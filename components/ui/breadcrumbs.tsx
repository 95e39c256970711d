import Link from "next/link";

export interface Crumb {
  label: string;
  /** Left out for the page one is on. */
  href?: string;
}

/** The way back up. The last entry is this page. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-2">
            {index > 0 && (
              <span aria-hidden className="text-faint">
                /
              </span>
            )}
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="-my-2.5 py-2.5 underline-offset-4 hover:text-ink hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="text-ink">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
