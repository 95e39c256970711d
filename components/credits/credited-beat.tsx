import Link from "next/link";
import type { ReactNode } from "react";
import { PlayButton } from "@/components/player/play-button";
import type { CatalogTrack } from "@/components/tracks/catalog-track";
import { Makers } from "@/components/tracks/makers";
import { TrackFacts } from "@/components/tracks/track-facts";

/** A beat that one is credited on or asked to be: hear it, see whose it is; at the end what can be done. */
export function CreditedBeat({
  track,
  note,
  children,
}: {
  track: CatalogTrack;
  note: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="border-b border-line py-5">
      <article
        aria-label={track.title}
        className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 gap-y-4 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto] sm:items-center sm:gap-x-6"
      >
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={track.coverUrl} alt="" className="aspect-square w-full bg-raised object-cover" />
        <div className="flex min-w-0 items-center gap-4">
          {!track.sold && <PlayButton track={track} size="md" quiet />}
          <div className="min-w-0">
            <h3 className="display-4 break-words">
              <Link href={track.href} className="underline-offset-4 hover:underline">
                {track.title}
              </Link>
            </h3>
            <p className="text-[0.9375rem] text-muted">
              by <Makers makers={track.makers} linkStyle="underline underline-offset-4 hover:text-ink" />
            </p>
            <TrackFacts bpm={track.bpm} musicalKey={track.key} genre={track.genre} className="mt-0.5" />
            <p className="mt-0.5 text-[0.8125rem] text-muted">{note}</p>
          </div>
        </div>
        <div className="flex flex-wrap gap-3 max-sm:col-span-2">{children}</div>
      </article>
    </li>
  );
}
