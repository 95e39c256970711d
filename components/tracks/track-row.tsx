import Link from "next/link";
import type { ReactNode } from "react";
import { DownloadLink } from "@/components/downloads/download-link";
import { LikeButton } from "@/components/listening/like-button";
import { TrackActions } from "@/components/listening/track-actions";
import { PlayButton } from "@/components/player/play-button";
import { cx } from "@/components/ui/cx";
import { Duration } from "@/components/ui/duration";
import type { CatalogTrack } from "./catalog-track";
import { Makers } from "./makers";
import { PriceTag } from "./price-tag";
import { TrackFacts } from "./track-facts";

export interface TrackRowProps {
  track: CatalogTrack;
  /** At the right end, in place of the price: for example a status or downloads. */
  end?: ReactNode;
}

/** A track in a list. */
export function TrackRow({ track, end }: TrackRowProps) {
  return (
    <article className="flex items-center gap-2.5 border-b border-line py-3 sm:gap-5">
      <PlayButton track={track} size="sm" quiet />
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img
        src={track.coverUrl}
        alt=""
        loading="lazy"
        className={cx("shrink-0 bg-raised object-cover sm:size-14", end ? "size-12" : "size-14")}
      />
      <div className="min-w-0 grow">
        <h3 className="truncate font-semibold">
          <Link href={track.href} className="underline-offset-4 hover:underline">
            {track.title}
          </Link>
        </h3>
        <p className="truncate text-[0.9375rem] text-muted">
          <Makers makers={track.makers} linkStyle="underline-offset-4 hover:text-ink hover:underline" />
        </p>
        <TrackFacts bpm={track.bpm} musicalKey={track.key} genre={track.genre} className="md:hidden" />
        {!end && (
          <div className="mt-0.5 text-sm sm:hidden">
            <PriceTag minor={track.priceMinor} currency={track.currency} sold={track.sold} />
          </div>
        )}
      </div>
      <TrackFacts
        bpm={track.bpm}
        musicalKey={track.key}
        genre={track.genre}
        className="w-64 shrink-0 max-md:hidden"
      />
      <span className="w-14 shrink-0 text-right text-sm text-muted max-sm:hidden">
        <Duration ms={track.durationMs} />
      </span>
      <div className={cx("shrink-0 text-right text-[0.9375rem]", end ? "" : "min-w-24 max-sm:hidden")}>
        {end ?? <PriceTag minor={track.priceMinor} currency={track.currency} sold={track.sold} />}
      </div>
      {/* As wide as all three, and what is not always there comes first: so the hearts stand in line too. */}
      <div className="flex shrink-0 justify-end max-sm:-mr-2 sm:w-27">
        {track.downloadable && <DownloadLink id={track.id} title={track.title} className="max-sm:hidden" />}
        <LikeButton id={track.id} name={track.title} size="sm" className="max-sm:hidden" />
        <TrackActions track={track} />
      </div>
    </article>
  );
}
