import { cx } from "./cx";

/** A still shape where something will be. The region around it says "loading" once, not every shape. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden className={cx("animate-pulse-soft rounded-sm bg-raised light:bg-sunken", className)} />
  );
}
