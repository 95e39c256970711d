import { ListMusic } from "lucide-react";
import { cx } from "@/components/ui/cx";

/** Four covers of what is in it, or one, or the mark of an empty one. Decoration: the name stands beside it. */
export function PlaylistCover({ covers, className }: { covers: string[]; className?: string }) {
  const frame = cx("aspect-square overflow-hidden bg-raised shadow-lift", className);
  if (covers.length === 0)
    return (
      <div aria-hidden className={cx(frame, "grid place-items-center text-faint")}>
        <ListMusic className="size-1/4" strokeWidth={1} />
      </div>
    );
  const shown = covers.length < 4 ? covers.slice(0, 1) : covers.slice(0, 4);
  return (
    <div aria-hidden className={cx(frame, "grid", shown.length === 4 && "grid-cols-2")}>
      {shown.map((src) => (
        // biome-ignore lint/performance/noImgElement: image optimization is off
        <img key={src} src={src} alt="" loading="lazy" className="size-full object-cover" />
      ))}
    </div>
  );
}
