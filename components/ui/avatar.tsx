import { cx } from "./cx";

/** A picture, or the initials of a name. Decoration: the name stands beside it. */
export function Avatar({ name, src, className }: { name: string; src?: string | null; className?: string }) {
  const look = cx("size-9 shrink-0 rounded-full object-cover", className);
  // biome-ignore lint/performance/noImgElement: image optimization is off
  if (src) return <img src={src} alt="" className={look} />;
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return (
    <span
      aria-hidden
      className={cx(look, "inline-grid place-items-center bg-ink text-sm font-semibold text-ground")}
    >
      {initials}
    </span>
  );
}
