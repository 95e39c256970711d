import type { ReactNode } from "react";

export interface EmptyStateProps {
  title: string;
  /** Why it is empty and what to do about it. */
  children: ReactNode;
  /** One link or button that leads on. */
  action?: ReactNode;
}

/** Nothing here yet: an empty groove, a sentence, and the way on. Within a section it needs no rules of its own. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-6 border-y border-line py-12 in-[section]:border-y-0 in-[section]:py-2 sm:flex-row sm:items-center sm:gap-10">
      <svg
        aria-hidden
        viewBox="0 0 96 96"
        className="size-16 shrink-0 sm:size-24 text-line-strong"
        fill="none"
        stroke="currentColor"
      >
        <circle cx="48" cy="48" r="47" />
        <circle cx="48" cy="48" r="38" strokeDasharray="2 4" />
        <circle cx="48" cy="48" r="29" strokeDasharray="2 4" />
        <circle cx="48" cy="48" r="17" />
        <circle cx="48" cy="48" r="2.5" />
      </svg>
      <div>
        <p className="display-3">{title}</p>
        <div className="mt-2 prose-measure text-muted">{children}</div>
        {action && <div className="mt-5">{action}</div>}
      </div>
    </div>
  );
}
