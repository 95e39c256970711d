import type { ExclusiveConfig } from "@/db/schema/documents";

// What the values of the terms are called, wherever a person reads them.

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
