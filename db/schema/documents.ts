/** The shapes of the JSON columns. Whoever writes one checks it first; lib/terms and lib/pricing hold the rules. */

export const TERRITORIES = [
  "worldwide",
  "us",
  "ca",
  "uk",
  "europe",
  "north_america",
  "south_america",
  "asia",
  "africa",
  "oceania",
] as const;
export const GOVERNING_LAWS = ["us", "ca", "uk", "de", "fr", "au", "jp", "kr", "br", "mx"] as const;
export const DELIVERABLE_FILES = [
  "wav",
  "wav_tagged",
  "mp3_320",
  "mp3_256",
  "flac",
  "midi",
  "stems",
  "trackout",
] as const;

type Count = "unlimited" | number;

/** The terms of an exclusive license (facts §4). Shares and royalty in percent. */
export type ExclusiveConfig = {
  publishing_producer: number;
  publishing_licensee: number;
  producer_royalty: number;
  territory: (typeof TERRITORIES)[number];
  governing_law: (typeof GOVERNING_LAWS)[number];
  distribution_copies: Count;
  audio_streams: Count;
  monetized_videos: Count;
  non_monetized_videos: Count;
  video_streams: Count;
  radio_stations: Count;
  non_profit_performances: Count;
  broadcasting: boolean;
  for_profit_performances: boolean;
  content_id: boolean;
  transferable: boolean;
  delivered_files: (typeof DELIVERABLE_FILES)[number][];
  contact_email?: string | undefined;
};

/** What the platform keeps of a sale, and who pays it (facts §1). 1500 bps are 15 %. */
export type FeePolicy = {
  bps: number;
  flat_minor: number;
  payer: "seller" | "buyer";
  rounding: "half_up" | "floor";
};

/** The track as it was when it was bought. */
export type PurchasedTrack = {
  title: string;
  artists: string[];
  genre: string;
  mood: string;
  bpm: number;
  key: string;
  scale: "major" | "minor";
  durationMs: number;
  releaseDate: string | null;
  isrc: string | null;
};

/** Who accepted which terms, when, from where: what holds up in a dispute. Private to the parties. */
export type Acceptance = {
  name: string;
  at: string;
  ip: string | null;
  userAgent: string | null;
  termsHash: string;
  via: "browser" | "api";
};

/** What Stripe wants of a connected account, in Stripe's own words: lib/connect says them in ours. */
export type ConnectRequirements = {
  currentlyDue: string[];
  pastDue: string[];
  pendingVerification: string[];
  disabledReason: string | null;
  /** ISO 8601: after this the account is restricted. */
  deadline: string | null;
};

/** A line of an invoice, as Stripe wrote it. A credit for time that was paid and not used is negative. */
export type InvoiceLine = {
  description: string;
  amountMinor: number;
  quantity: number;
  proration: boolean;
  /** ISO 8601. */
  periodStart: string;
  periodEnd: string;
};

/** A card as people know theirs again: `visa`, `4242`, 12, 2031. Never more of it than that. */
export type SavedCard = { brand: string; last4: string; expMonth: number; expYear: number };

/** Where else a producer or a listener is found: `{ kind: "instagram", url }`. */
export type ProfileLink = {
  kind: "website" | "instagram" | "youtube" | "tiktok" | "soundcloud" | "spotify" | "x";
  url: string;
};

/** A file that was made or kept, before it stands in `track_files`. `key` names it in the file store. */
export type KeptFile = {
  kind: "wav" | "wav_tagged" | "mp3_320" | "mp3_256" | "flac" | "aiff" | "preview";
  key: string;
  contentType: string;
  size: number;
  sha256: string;
};

/** A file in an archive: where its bytes begin and how many they are there, and how many unpacked. */
export type ArchiveEntry = { name: string; start: number; packed: number; size: number; isDeflated: boolean };

/** What an upload's content turned out to be; of an archive, the files in it. */
export type ContentFacts =
  | { container: "wav" | "flac" | "aiff"; sampleRate: number; bits: number; channels: number }
  | { container: "zip"; entries: ArchiveEntry[] }
  | { container: "midi" };
