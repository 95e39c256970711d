import { QueueScope } from "@/components/player/player-provider";
import type { PlayerTrack } from "@/components/player/player-track";
import type { CatalogTrack } from "./catalog-track";
import { TrackCard } from "./track-card";
import { TrackRow } from "./track-row";

const columns = "grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-8 sm:gap-y-10 xl:grid-cols-4";

/** Only what the player needs goes to the browser a second time. */
export function playable(tracks: CatalogTrack[]): PlayerTrack[] {
  return tracks.map(({ id, title, producer, href, coverUrl, previewUrl, durationMs, peaks, bpm, key }) => ({
    id,
    title,
    producer,
    href,
    coverUrl,
    previewUrl,
    durationMs,
    peaks,
    bpm,
    key,
  }));
}

/** Tracks as sleeves; playing one queues the rest. */
export function TrackGrid({ tracks }: { tracks: CatalogTrack[] }) {
  return (
    <QueueScope tracks={playable(tracks)}>
      <ul className={columns}>
        {tracks.map((track) => (
          <li key={track.id} className="min-w-0">
            <TrackCard track={track} />
          </li>
        ))}
      </ul>
    </QueueScope>
  );
}

/** Tracks as lines; playing one queues the rest. */
export function TrackList({ tracks }: { tracks: CatalogTrack[] }) {
  return (
    <QueueScope tracks={playable(tracks)}>
      <ul className="border-t border-line">
        {tracks.map((track) => (
          <li key={track.id}>
            <TrackRow track={track} />
          </li>
        ))}
      </ul>
    </QueueScope>
  );
}
