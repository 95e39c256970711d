import { cx } from "./cx";

/** A turning record. With `label` it speaks for itself; without, the words beside it do. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  const look = cx(
    "inline-block size-[1.1em] shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent",
    className,
  );
  return label ? (
    <span role="status" aria-label={label} className={look} />
  ) : (
    <span aria-hidden className={look} />
  );
}
