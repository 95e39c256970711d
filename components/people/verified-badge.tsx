import { BadgeCheck } from "lucide-react";

/** The platform has checked that they are who they say. */
export function VerifiedBadge() {
  return (
    <span className="inline-flex items-center gap-1.5 text-[0.9375rem] font-medium text-accent-ink">
      <BadgeCheck aria-hidden className="size-5 shrink-0" />
      Verified
    </span>
  );
}
