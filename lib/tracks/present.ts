import { toDecimal } from "@/lib/money";
import type { BulkResult } from "./bulk-edit";
import type { KeptTrack } from "./kept-tracks";
import type { OwnTrackLine } from "./list-own-tracks";
import type { TrackListing } from "./listing";
import { coverUrl, previewUrl } from "./media-urls";
import type { OwnTrack } from "./own-track";
import type { TrackDetails } from "./read-track";

/** A track as the API writes it. */
export const presentListing = (track: TrackListing) => ({
  id: track.id,
  title: track.title,
  artist: track.producer,
  artists: track.artists,
  genre: track.genre,
  mood: track.mood,
  tags: track.tags,
  bpm: track.bpm,
  key: track.key,
  scale: track.scale,
  duration_ms: track.durationMs,
  licensing_type: track.licensingType,
  exclusive_status: track.exclusiveStatus,
  price: track.priceMinor === null ? null : toDecimal(track.priceMinor, track.currency),
  currency: track.currency,
  can_purchase: track.purchasability.purchasable,
  reason: track.purchasability.reason,
  cover_url: coverUrl(track),
  preview_url: previewUrl(track.id) as string | null,
  published_at: track.publishedAt?.toISOString() ?? null,
});

/** A track in somebody's list, which may have left. */
export const presentKept = (kept: KeptTrack) =>
  kept.available
    ? { id: kept.id, available: true, title: kept.track.title, track: presentListing(kept.track) }
    : { id: kept.id, available: false, title: kept.title, track: null };

/** A track with what only its page shows. */
export const presentTrack = (track: TrackDetails) => ({
  ...presentListing(track),
  preview_url: track.hearable ? previewUrl(track.id) : null,
  description: track.description,
  release_date: track.releaseDate,
  isrc: track.isrc,
  exclusive_config: track.terms?.config ?? null,
  terms_hash: track.terms?.hash ?? null,
  delivered_files: track.files.map(({ kind, size }) => ({ kind, size_bytes: size })),
});

/** A track as its producer's client sees it. */
export const presentOwnTrack = ({ terms, ...track }: OwnTrack) => ({
  id: track.id,
  title: track.title,
  status: track.status,
  genre: track.genre,
  mood: track.mood,
  bpm: track.bpm,
  key: track.key,
  scale: track.scale,
  duration_ms: track.durationMs,
  description: track.description,
  tags: track.tags,
  release_date: track.releaseDate,
  isrc: track.isrc,
  credits: track.credits,
  missing: track.missing,
  licensing_type: track.licensingType,
  exclusive_status: track.exclusiveStatus,
  price: track.priceMinor === null ? null : toDecimal(track.priceMinor, track.currency),
  currency: track.currency,
  terms: {
    source: terms.source,
    preset_id: terms.preset?.id ?? null,
    preset_name: terms.preset?.name ?? null,
    config: terms.config,
  },
  file_kinds: track.fileKinds,
  can_be_bought: track.obstacle === null,
  obstacle: track.obstacle,
  plays: track.plays,
  downloads: track.downloads,
  cover_url: coverUrl(track),
  published_at: track.publishedAt?.toISOString() ?? null,
  created_at: track.createdAt.toISOString(),
});

/** The same in a list. */
export const presentOwnTrackLine = ({ growth, ...track }: OwnTrackLine) => ({
  ...presentOwnTrack(track),
  growth,
});

/** What doing one thing to many tracks came to. */
export const presentBulk = (results: BulkResult[]) => ({
  done: results.filter(({ refused }) => refused === null).length,
  refused: results.filter(({ refused }) => refused !== null).length,
  results: results.map(({ trackId, refused }) => ({
    id: trackId,
    done: refused === null,
    code: refused?.reason ?? null,
    messages: refused?.sentences ?? [],
  })),
});
