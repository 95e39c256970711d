import Link from "next/link";
import { DownloadLink } from "@/components/downloads/download-link";
import { LikeButton } from "@/components/listening/like-button";
import { TrackActions } from "@/components/listening/track-actions";
import { PlayButton } from "@/components/player/play-button";
import type { CatalogTrack } from "./catalog-track";
import { Makers } from "./makers";
import { PriceTag } from "./price-tag";
import { Sleeve } from "./sleeve";
import { TrackFacts } from "./track-facts";

/** A track in a grid: the cover first, then who, what, and how much. */
export function TrackCard({ track }: { track: CatalogTrack }) {
  return (
    <article className="group min-w-0">
      <div className="relative">
        <Link href={track.href} tabIndex={-1} aria-hidden>
          <Sleeve src={track.coverUrl} title={track.title} sold={track.sold} />
        </Link>
        <PlayButton
          track={track}
          className="absolute bottom-3 left-3 opacity-100 transition-opacity data-[playing=true]:opacity-100 pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100"
        />
        <div className="absolute right-2 bottom-2 flex rounded-md bg-ground/85 transition-opacity pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100">
          <LikeButton id={track.id} name={track.title} size="sm" className="max-sm:hidden" />
          {track.downloadable && <DownloadLink id={track.id} title={track.title} className="max-sm:hidden" />}
          <TrackActions track={track} />
        </div>
      </div>
      <div className="mt-3 grid items-baseline gap-x-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <h3 className="line-clamp-2 display-4">
          <Link href={track.href} className="underline-offset-4 hover:underline">
            {track.title}
          </Link>
        </h3>
        <div className="text-[0.9375rem] max-sm:order-last max-sm:mt-1">
          <PriceTag minor={track.priceMinor} currency={track.currency} sold={track.sold} />
        </div>
        <p className="truncate text-[0.9375rem] text-muted sm:col-span-2">
          <Makers makers={track.makers} linkStyle="underline-offset-4 hover:text-ink hover:underline" />
        </p>
        <TrackFacts
          bpm={track.bpm}
          musicalKey={track.key}
          genre={track.genre}
          className="mt-1 sm:col-span-2"
        />
      </div>
    </article>
  );
}
