import { cx } from "@/components/ui/cx";

/**
 * Cover art as a record sleeve. When the pointer or the focus is on its `group`, or its track plays, the record
 * slides a little way out.
 */
export function Sleeve({
  src,
  title,
  sold,
  className,
}: {
  src: string;
  title: string;
  sold?: boolean;
  className?: string;
}) {
  return (
    <div className={cx("relative aspect-square", className)}>
      <div
        aria-hidden
        className={cx(
          "absolute inset-[3%] rounded-full bg-[repeating-radial-gradient(circle,#171513_0_2px,#26221e_2px_3px)]",
          "transition-transform duration-300 ease-out motion-reduce:hidden print:hidden",
          "group-focus-within:translate-x-[11%] group-hover:translate-x-[11%] group-has-[[data-playing=true]]:translate-x-[11%]",
        )}
      >
        <div className="absolute inset-[33%] rounded-full bg-accent" />
      </div>
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img
        src={src}
        alt={`Cover of ${title}`}
        loading="lazy"
        className={cx(
          "relative size-full bg-raised object-cover shadow-lift",
          sold && "brightness-60 contrast-75 grayscale light:brightness-110",
        )}
      />
    </div>
  );
}
