import type { ReactNode } from "react";
import { ActiveFilterChips } from "./active-filter-chips";
import { FilterForm, type FilterFormProps } from "./filter-form";
import { MobileFilters } from "./mobile-filters";

export interface CatalogLayoutProps extends FilterFormProps {
  /** How many were found, in words; announced when it changes. */
  summary: ReactNode;
  children: ReactNode;
}

/** Filters at the side (behind a button on phones), chips above, the list beside. */
export function CatalogLayout({ summary, children, ...form }: CatalogLayoutProps) {
  return (
    <div className="grid gap-x-12 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <aside className="hidden lg:sticky lg:top-24 lg:block lg:max-h-[calc(100dvh-12rem)] lg:self-start lg:overflow-y-auto lg:px-1 noscript:block">
        <FilterForm {...form} />
      </aside>
      <div className="min-w-0">
        <div className="mb-6 flex flex-wrap items-center gap-3">
          <MobileFilters {...form} />
          <p role="status" className="text-[0.9375rem] text-muted">
            {summary}
          </p>
          <ActiveFilterChips filters={form.filters} path={form.path} />
        </div>
        <h2 className="sr-only">Beats</h2>
        {children}
      </div>
    </div>
  );
}
