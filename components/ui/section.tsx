import type { ReactNode } from "react";
import { cx } from "./cx";

export interface SectionProps {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** Links or buttons at the right of the title. */
  actions?: ReactNode;
  /** 2 within a page, 3 within a section. */
  level?: 2 | 3;
  /** Also the anchor of the section. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A part of a page: a rule above, a heading, the content. It stands on the page, in no box. */
export function Section({ title, lead, actions, level = 2, id, className, children }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} aria-label={title} className={cx("min-w-0 border-t border-line-strong pt-5", className)}>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <Heading className={level === 2 ? "display-3" : "display-4"}>{title}</Heading>
          {lead && <p className="mt-1.5 prose-measure text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A box for the one thing on a page that must stand apart (a form, a summary). Never inside another. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cx("rounded-md border border-line bg-surface p-5 sm:p-7", className)}>{children}</div>
  );
}
