import { LayoutGrid, type LucideIcon, Rows3 } from "lucide-react";
import Link from "next/link";

export type View = "cards" | "table";

const views: { view: View; label: string; icon: LucideIcon }[] = [
  { view: "cards", label: "Cards", icon: LayoutGrid },
  { view: "table", label: "Table", icon: Rows3 },
];

/** The same list, looked at otherwise. The address holds which. */
export function ViewSwitch({ view, hrefOf }: { view: View; hrefOf: (view: View) => string }) {
  return (
    <nav aria-label="View" className="flex rounded-md border border-line-control">
      {views.map(({ view: each, label, icon: Icon }) => (
        <Link
          key={each}
          href={hrefOf(each)}
          aria-current={each === view ? "true" : undefined}
          className="inline-flex h-11 items-center gap-2 px-3.5 text-[0.9375rem] font-medium text-muted transition-colors hover:text-ink aria-[current]:bg-ink aria-[current]:text-ground"
        >
          <Icon aria-hidden className="size-4" />
          {label}
        </Link>
      ))}
    </nav>
  );
}
