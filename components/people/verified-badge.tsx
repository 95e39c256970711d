import { BadgeCheck } from "lucide-react";

/** The platform has checked that they are who they say. `short` shows the mark alone, beside a name. */
export function VerifiedBadge({ short = false }: { short?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-[0.9375rem] font-medium text-accent-ink">
      <BadgeCheck aria-hidden className="size-5 shrink-0" />
      <span className={short ? "sr-only" : undefined}>Verified</span>
    </span>
  );
}
