import type { ExclusiveConfig } from "@/db/schema/documents";

type Term = Exclude<keyof ExclusiveConfig, "contact_email">;

/** One term of a license, for people: `key` is its name in the config. */
export type Clause = { key: Term; label: string; words: string };

const TERRITORY: Record<ExclusiveConfig["territory"], string> = {
  worldwide: "The whole world",
  us: "The United States",
  ca: "Canada",
  uk: "The United Kingdom",
  europe: "Europe",
  north_america: "North America",
  south_america: "South America",
  asia: "Asia",
  africa: "Africa",
  oceania: "Oceania",
};

const LAW: Record<ExclusiveConfig["governing_law"], string> = {
  us: "The United States",
  ca: "Canada",
  uk: "The United Kingdom",
  de: "Germany",
  fr: "France",
  au: "Australia",
  jp: "Japan",
  kr: "South Korea",
  br: "Brazil",
  mx: "Mexico",
};

/** What each deliverable file is called. */
export const FILE_LABELS: Record<ExclusiveConfig["delivered_files"][number], string> = {
  wav: "WAV",
  wav_tagged: "WAV, tagged",
  mp3_320: "MP3, 320 kbps",
  mp3_256: "MP3, 256 kbps",
  flac: "FLAC",
  midi: "MIDI",
  stems: "Stems",
  trackout: "Trackout",
};

/** Every key of an exclusive license's terms in plain words, in the order a buyer asks: what, how much, for whom. */
export function termsInWords(terms: ExclusiveConfig): Clause[] {
  const clause = (key: Term, label: string, words: string): Clause => ({ key, label, words });
  return [
    clause("territory", "Territory", TERRITORY[terms.territory]),
    clause("distribution_copies", "Copies sold or given away", amount(terms.distribution_copies)),
    clause("audio_streams", "Audio streams", amount(terms.audio_streams)),
    clause("video_streams", "Video streams", amount(terms.video_streams)),
    clause("monetized_videos", "Videos that earn money", amount(terms.monetized_videos)),
    clause("non_monetized_videos", "Videos that earn none", amount(terms.non_monetized_videos)),
    clause("radio_stations", "Radio stations", amount(terms.radio_stations)),
    clause("broadcasting", "Broadcasting", allowed(terms.broadcasting)),
    clause("for_profit_performances", "For-profit performances", allowed(terms.for_profit_performances)),
    clause("non_profit_performances", "Non-profit performances", amount(terms.non_profit_performances)),
    clause("content_id", "Content ID registration", allowed(terms.content_id)),
    clause("publishing_licensee", "Licensee's publishing", percent(terms.publishing_licensee)),
    clause("publishing_producer", "Producer's publishing", percent(terms.publishing_producer)),
    clause("producer_royalty", "Producer's royalty", percent(terms.producer_royalty)),
    clause("transferable", "Transfer to somebody else", allowed(terms.transferable)),
    clause("delivered_files", "Files", terms.delivered_files.map((kind) => FILE_LABELS[kind]).join("; ")),
    clause("governing_law", "Governing law", LAW[terms.governing_law]),
  ];
}

const allowed = (yes: boolean): string => (yes ? "Allowed" : "Not allowed");
const percent = (share: number): string => `${share} %`;

/** 250000 → "Up to 250,000", the same on every machine. */
function amount(limit: number | "unlimited"): string {
  if (limit === "unlimited") return "Unlimited";
  return limit === 0 ? "None" : `Up to ${String(limit).replace(/\B(?=(\d{3})+$)/g, ",")}`;
}
