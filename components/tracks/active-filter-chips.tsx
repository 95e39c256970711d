import { X } from "lucide-react";
import Link from "next/link";
import { activeFilters, type CatalogFilters, catalogHref, type FilterName } from "./catalog-filters";

function leavingOut(filters: CatalogFilters, names: FilterName[]): CatalogFilters {
  return { ...filters, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}

/** What narrows the list, each a link that takes it away. */
export function ActiveFilterChips({ filters, path = "/tracks" }: { filters: CatalogFilters; path?: string }) {
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
      {active.map((filter) => (
        <li key={filter.label}>
          <Link
            href={catalogHref(leavingOut(filters, filter.names), path)}
            scroll={false}
            className="inline-flex h-9 items-center gap-1.5 rounded-full border border-line-strong px-3 text-sm transition-colors hover:border-ink"
          >
            <span className="sr-only">Remove the filter </span>
            {filter.label}
            <X aria-hidden className="size-3.5 text-muted" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={catalogHref(filters.sort ? { sort: filters.sort } : {}, path)}
          scroll={false}
          className="inline-flex h-9 items-center px-2 text-sm font-medium text-accent-ink underline-offset-4 hover:underline"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}
