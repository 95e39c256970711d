import { cx } from "@/components/ui/cx";

/** A picture of somebody as a square print, or their initials on one. Decoration: the name stands beside it. */
export function Portrait({ name, src, className }: { name: string; src: string | null; className?: string }) {
  const look = cx("aspect-square w-full bg-raised object-cover shadow-lift", className);
  // biome-ignore lint/performance/noImgElement: image optimization is off
  if (src) return <img src={src} alt="" loading="lazy" className={look} />;
  return (
    <span aria-hidden className={cx(look, "@container grid place-items-center text-faint light:bg-sunken")}>
      <span className="display-1" style={{ fontSize: "32cqi" }}>
        {initials(name)}
      </span>
    </span>
  );
}

/** The first letters of the first two words. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
