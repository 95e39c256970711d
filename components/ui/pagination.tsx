import { LinkButton } from "./button";

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
