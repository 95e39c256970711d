import type { CatalogTrack } from "@/components/tracks/catalog-track";
import type { TrackListing } from "@/lib/tracks/listing";
import { coverUrl, previewUrl } from "@/lib/tracks/media-urls";
import { keyName } from "@/lib/tracks/vocabulary";

/** A bar of the player's waveform is no narrower than this share of the track. */
const BARS_IN_A_LIST = 120;

/** A track as the list components take it. Lists carry a coarser waveform, because they carry many. */
export function presentTrack(track: TrackListing, bars = BARS_IN_A_LIST): CatalogTrack {
  return {
    id: String(track.id),
    title: track.title,
    producer: track.producer.name,
    makers: track.artists.map(({ name, slug }) => ({ name, href: `/producers/${slug}` })),
    href: `/tracks/${track.id}`,
    coverUrl: coverUrl(track, "small"),
    previewUrl: previewUrl(track.id),
    durationMs: track.durationMs,
    peaks: coarser(track.peaks, bars),
    bpm: track.bpm,
    key: keyName(track.key, track.scale),
    genre: track.genre,
    mood: track.mood,
    priceMinor: track.priceMinor,
    currency: track.currency,
    sold: track.exclusiveStatus === "sold",
    downloadable: track.licensingType !== "exclusive_only" && track.exclusiveStatus !== "sold",
  };
}

export const presentTracks = (tracks: TrackListing[]): CatalogTrack[] =>
  tracks.map((track) => presentTrack(track));

/** The loudest of each stretch, so that no beat gets lost. */
function coarser(peaks: number[], bars: number): number[] {
  if (peaks.length <= bars) return peaks;
  const stretch = peaks.length / bars;
  return Array.from({ length: bars }, (_, bar) =>
    Math.max(...peaks.slice(Math.floor(bar * stretch), Math.ceil((bar + 1) * stretch))),
  );
}
