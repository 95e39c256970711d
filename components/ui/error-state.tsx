import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export interface ErrorStateProps {
  title: string;
  /** What went wrong, what did not (no money taken), and what to do. */
  children: ReactNode;
  action?: ReactNode;
  /** Something to quote to support. */
  reference?: string;
}

/** Something failed, told calmly; announced to screen readers at once. */
export function ErrorState({ title, children, action, reference }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="border border-t-4 border-line-strong border-t-negative bg-surface px-5 py-6 sm:px-8"
    >
      <p className="display-3 flex items-center gap-3">
        <TriangleAlert aria-hidden className="size-6 shrink-0 text-negative" />
        {title}
      </p>
      <div className="mt-2 prose-measure text-muted">{children}</div>
      {action && <div className="mt-5 flex flex-wrap gap-3">{action}</div>}
      {reference && (
        <p className="mt-5 text-sm text-muted">
          Reference: <code className="figures text-ink">{reference}</code>
        </p>
      )}
    </div>
  );
}
