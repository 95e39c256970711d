import Link from "next/link";

/** The cell that names what a line is about: cover, title, by whom. */
export function BoughtTrack({
  title,
  artists,
  coverUrl,
  href,
}: {
  title: string;
  artists: string;
  coverUrl: string;
  href: string;
}) {
  return (
    <span className="flex min-w-0 items-center gap-4">
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img src={coverUrl} alt="" loading="lazy" className="size-14 shrink-0 bg-raised object-cover" />
      <span className="min-w-0">
        <Link href={href} className="block truncate font-semibold underline-offset-4 hover:underline">
          {title}
        </Link>
        <span className="block truncate text-sm text-muted">{artists}</span>
      </span>
    </span>
  );
}
