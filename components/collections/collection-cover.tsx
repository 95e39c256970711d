import { cx } from "@/components/ui/cx";

/** The cover of a collection: a sleeve with more sleeves behind it. */
export function CollectionCover({
  src,
  title,
  className,
}: {
  src: string;
  title: string;
  className?: string;
}) {
  return (
    <div className={cx("relative pt-[6%]", className)}>
      <div
        aria-hidden
        className="absolute inset-x-[11%] top-0 h-1/2 border border-line-strong bg-raised transition-transform duration-300 ease-out group-focus-within:-translate-y-[4%] group-hover:-translate-y-[4%] motion-reduce:transition-none"
      />
      <div
        aria-hidden
        className="absolute inset-x-[5.5%] top-[3%] h-1/2 border border-line-strong bg-sunken transition-transform duration-300 ease-out group-focus-within:-translate-y-[2%] group-hover:-translate-y-[2%] motion-reduce:transition-none light:bg-surface"
      />
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img
        src={src}
        alt={`Cover of ${title}`}
        loading="lazy"
        className="relative aspect-square w-full bg-raised object-cover shadow-lift"
      />
    </div>
  );
}
