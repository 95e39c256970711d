import { DELIVERABLE_FILES, type ExclusiveConfig, GOVERNING_LAWS, TERRITORIES } from "@/db/schema/documents";

// What the terms and their values are called, wherever a person reads them.

/** Places, as in "in Canada". */
export const PLACES: Record<
  Exclude<ExclusiveConfig["territory"], "worldwide"> | ExclusiveConfig["governing_law"],
  string
> = {
  us: "the United States",
  ca: "Canada",
  uk: "the United Kingdom",
  europe: "Europe",
  north_america: "North America",
  south_america: "South America",
  asia: "Asia",
  africa: "Africa",
  oceania: "Oceania",
  de: "Germany",
  fr: "France",
  au: "Australia",
  jp: "Japan",
  kr: "South Korea",
  br: "Brazil",
  mx: "Mexico",
};

/** The delivered files. */
export const FILE_NAMES: Record<ExclusiveConfig["delivered_files"][number], string> = {
  wav: "WAV, full quality",
  wav_tagged: "WAV with the producer's tag",
  mp3_320: "MP3, 320 kbit/s",
  mp3_256: "MP3, 256 kbit/s",
  flac: "FLAC, lossless",
  midi: "MIDI files",
  stems: "Stems, as a ZIP",
  trackout: "Trackouts, as a ZIP",
};

/** The terms themselves, without the contact, which is no term. */
export type Term = Exclude<keyof ExclusiveConfig, "contact_email">;

export const TERM_NAMES: Record<Term, string> = {
  territory: "Territory",
  distribution_copies: "Copies sold or given away",
  audio_streams: "Audio streams",
  video_streams: "Video streams",
  monetized_videos: "Videos that earn money",
  non_monetized_videos: "Videos that earn none",
  radio_stations: "Radio stations",
  broadcasting: "Broadcasting",
  for_profit_performances: "For-profit performances",
  non_profit_performances: "Non-profit performances",
  content_id: "Content ID registration",
  publishing_licensee: "Licensee's publishing",
  publishing_producer: "Producer's publishing",
  producer_royalty: "Producer's royalty",
  transferable: "Transfer to somebody else",
  delivered_files: "Files",
  governing_law: "Governing law",
};

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const territoryName = (place: ExclusiveConfig["territory"]): string =>
  place === "worldwide" ? "The whole world" : capitalized(PLACES[place]);
export const lawName = (place: ExclusiveConfig["governing_law"]): string => capitalized(PLACES[place]);

/** What there is to choose from, in its order, with its name. */
export const TERRITORY_CHOICES = TERRITORIES.map((value) => ({ value, label: territoryName(value) }));
export const LAW_CHOICES = GOVERNING_LAWS.map((value) => ({ value, label: lawName(value) }));
export const FILE_CHOICES = DELIVERABLE_FILES.map((value) => ({ value, label: FILE_NAMES[value] }));
