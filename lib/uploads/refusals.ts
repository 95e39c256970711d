import type { Refused } from "@/lib/audio/examine";
import type { Sniffed } from "@/lib/audio/sniff";
import type { Purpose } from "./upload";

/** Why a file is refused: kept as this word with the upload. */
export type Refusal =
  | "mp3"
  | "compressed"
  | "nothing"
  | "no_sound_file"
  | "no_midi"
  | Exclude<Refused["refused"], "not_sound">;

/** What to do instead, in words for whoever made the file. `detail` is a number, a name or a kind, as the reason has it. */
const WORDS: Record<Refusal, (detail: string) => string> = {
  mp3: () => "This is an MP3. Upload the WAV, FLAC or AIFF that you exported it from.",
  compressed: () =>
    "This is a compressed file (AAC, Ogg or the like). Upload the WAV, FLAC or AIFF that it was made from.",
  nothing: () => "There is nothing in this file.",
  no_sound_file: () =>
    "This is no WAV, FLAC or AIFF, whatever its name says. Export your beat as one of them.",
  no_midi: () => "This is no MIDI file. Export a standard MIDI file (.mid).",
  encoding: (detail) =>
    `The sound is written in a way that we do not take (${detail}). Export 16 or 24-bit PCM, or 32-bit float.`,
  channels: (detail) => `This file has ${detail} channels. Export a stereo file, or a mono one.`,
  sample_rate: (detail) =>
    `The sample rate of this file is ${detail} Hz. Export at 44.1, 48, 88.2, 96, 176.4 or 192 kHz.`,
  cut_off: (detail) =>
    `${detail ? `“${detail}”` : "The file"} ends before its sound does: it is cut off. Export it again and upload that.`,
  damaged: (detail) => `${place(detail)} is damaged and cannot be read. Export it again and upload that.`,
  too_short: () => "This is shorter than 5 seconds. A beat is at least that long.",
  too_long: () => "This is longer than 15 minutes. Upload the beats in it one by one.",
  silent: () => "There is only silence in this file. Look whether the right tracks were exported.",
  too_hard: () => "We could not read this file within the time there is for one. Export it again, as WAV.",
  archive: (detail) => `${detail} Pack it again as an ordinary zip.`,
  archive_empty: () => "There are no stems in this zip.",
  archive_too_large: (detail) =>
    `${detail ? `“${detail}” is larger than 512 MB.` : "This zip holds more than 64 stems, or more than 2 GB of them."} Upload it in parts.`,
  not_a_stem: (detail) => `“${detail}” is no WAV, FLAC or AIFF. Pack only your stems.`,
};

/** A second of a sound, or a file of an archive. */
function place(detail: string): string {
  if (detail === "") return "The file";
  const seconds = Number(detail);
  if (!Number.isInteger(seconds)) return `“${detail}”`;
  return `At ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} the file`;
}

export function refusalWords(refusal: string | null, detail: string | null): string {
  const words = WORDS[refusal as Refusal] ?? WORDS.no_sound_file;
  return words(detail ?? "");
}

/** What a file's first bytes already say against it; null when it may be what it should be. */
export function refusalOfBeginning(purpose: Purpose, sniffed: Sniffed): Refusal | null {
  if (sniffed === "nothing") return "nothing";
  if (purpose === "midi") return sniffed === "midi" ? null : "no_midi";
  if (sniffed === "wav" || sniffed === "flac" || sniffed === "aiff") return null;
  if (sniffed === "zip" && purpose !== "master") return null;
  return sniffed === "mp3" || sniffed === "compressed" ? sniffed : "no_sound_file";
}

/** The word for what the examination found. */
export function refusalOf(purpose: Purpose, { refused, detail }: Refused): Refusal {
  if (refused !== "not_sound") return refused;
  return refusalOfBeginning(purpose, (detail ?? "unknown") as Sniffed) ?? "no_sound_file";
}
