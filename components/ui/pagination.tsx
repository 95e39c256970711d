import { ArrowLeft, ArrowRight } from "lucide-react";
import { LinkButton } from "./button";

export interface PaginationProps {
  page: number;
  lastPage: number;
  /** The address of a page, for example p => `/library?page=${p}`. */
  href: (page: number) => string;
}

/** Previous and next with the place in between. */
export function Pagination({ page, lastPage, href }: PaginationProps) {
  if (lastPage <= 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 border-t border-line pt-5">
      {page > 1 ? (
        <LinkButton href={href(page - 1)} icon={ArrowLeft} size="sm" rel="prev">
          Previous
        </LinkButton>
      ) : (
        <span />
      )}
      <p className="text-sm text-muted">
        Page <span className="figures text-ink">{page}</span> of{" "}
        <span className="figures text-ink">{lastPage}</span>
      </p>
      {page < lastPage ? (
        <LinkButton href={href(page + 1)} icon={ArrowRight} size="sm" rel="next">
          Next
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}

export interface CursorPaginationProps {
  /** Address of what follows, or null at the end. */
  nextHref: string | null;
  /** Address of the start, when this is not it. */
  firstHref?: string | null;
  label?: string;
}

/** For long lists read by cursor: the next part, and back to the start. */
export function CursorPagination({ nextHref, firstHref, label = "Show more" }: CursorPaginationProps) {
  if (!nextHref && !firstHref) return null;
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-center gap-3 border-t border-line pt-8"
    >
      {firstHref && (
        <LinkButton href={firstHref} variant="quiet">
          Back to the start
        </LinkButton>
      )}
      {nextHref && (
        <LinkButton href={nextHref} rel="next">
          {label}
        </LinkButton>
      )}
    </nav>
  );
}
