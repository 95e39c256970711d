import { Lock } from "lucide-react";
import { LinkButton } from "@/components/ui/button";

/** Stands where something would be that the person's plan does not hold: what it is, and the way to it. */
export function PlanRequired({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <aside
      aria-label={title}
      className="flex flex-wrap items-center gap-x-6 gap-y-4 border border-t-4 border-line border-t-accent bg-surface p-5 sm:p-6"
    >
      <Lock aria-hidden className="size-6 shrink-0 text-accent-ink" />
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold">{title}</p>
        {children && <div className="mt-1 text-[0.9375rem] text-muted">{children}</div>}
      </div>
      <LinkButton href="/pricing" variant="primary">
        Compare the plans
      </LinkButton>
    </aside>
  );
}
