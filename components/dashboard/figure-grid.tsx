import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

export type DashboardFigure = {
  label: string;
  value: ReactNode;
  /** What the figure is of, in a few words. */
  note: ReactNode;
  href: string;
};

/** Figures side by side, each leading to where it comes from. */
export function FigureGrid({ figures }: { figures: DashboardFigure[] }) {
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line lg:grid-cols-3">
      {figures.map(({ label, value, note, href }) => (
        <li key={label} className="bg-surface">
          <Link
            href={href}
            className="group block h-full px-4 py-4 transition-colors hover:bg-raised focus-visible:outline-offset-[-2px] sm:px-6 sm:py-5"
          >
            <span className="flex items-center justify-between gap-2 text-sm text-muted">
              {label}
              <ArrowUpRight
                aria-hidden
                className="size-4 shrink-0 text-faint transition-colors group-hover:text-accent-ink"
              />
            </span>
            <span className="figures mt-2 block text-2xl">{value}</span>
            <span className="mt-1 block text-sm text-muted">{note}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
