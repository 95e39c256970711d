import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { cx } from "@/components/ui/cx";

const widths = {
  /** Forms, messages. */
  narrow: "max-w-xl",
  /** Reading, one column. */
  text: "max-w-4xl",
  /** Everything else. */
  wide: "max-w-[88rem]",
};

/** The frame of a page's content. The root layout holds the `main` element. */
export function Page({
  width = "wide",
  className,
  children,
}: {
  width?: keyof typeof widths;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cx("mx-auto px-4 py-8 sm:px-8 sm:py-12 print:p-0", widths[width], className)}>
      {children}
    </div>
  );
}

export interface PageHeaderProps {
  title: string;
  lead?: ReactNode;
  crumbs?: Crumb[];
  /** Links or buttons at the right. */
  actions?: ReactNode;
}

/** The one h1 of a page, the way back, and what can be done here. */
export function PageHeader({ title, lead, crumbs, actions }: PageHeaderProps) {
  return (
    <div className="mb-8 sm:mb-12">
      {crumbs && (
        <div className="mb-5">
          <Breadcrumbs crumbs={crumbs} />
        </div>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="min-w-0">
          <h1 className="display-2">{title}</h1>
          {lead && <p className="mt-3 prose-measure text-lg text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
