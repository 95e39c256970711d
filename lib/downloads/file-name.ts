import type { FileKind } from "./deliverable-kinds";

const KINDS: Record<FileKind, [words: string, extension: string]> = {
  wav: ["WAV", "wav"],
  wav_tagged: ["WAV tagged", "wav"],
  mp3_320: ["MP3 320", "mp3"],
  mp3_256: ["MP3 256", "mp3"],
  flac: ["FLAC", "flac"],
  midi: ["MIDI", "mid"],
  stems: ["Stems", "zip"],
  trackout: ["Trackout", "zip"],
};

/** What a download is saved as: `Nia Calder - Night Drive (WAV).wav`. */
export function fileName(file: { kind: FileKind; title: string; producer: string }): string {
  const [words, extension] = KINDS[file.kind];
  return `${file.producer} - ${file.title} (${words}).${extension}`;
}
