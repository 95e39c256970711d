/** What a file's first bytes say that it is. The four at the front are those we take. */
export type Sniffed = "wav" | "flac" | "aiff" | "zip" | "midi" | "mp3" | "compressed" | "nothing" | "unknown";

/** How many bytes `sniff` wants to see. */
export const SNIFFED_BYTES = 12;

/** Tells by its first bytes what a file is: content decides, never the name (RELIABILITY S8). */
export function sniff(head: Uint8Array): Sniffed {
  const letters = Buffer.from(head.subarray(0, SNIFFED_BYTES)).toString("latin1");
  if (letters === "") return "nothing";
  if (/^RIFF[\s\S]{4}WAVE/.test(letters)) return "wav";
  if (/^FORM[\s\S]{4}AIF[FC]/.test(letters)) return "aiff";
  if (letters.startsWith("fLaC")) return "flac";
  if (letters.startsWith("PK\x03\x04") || letters.startsWith("PK\x05\x06")) return "zip";
  if (letters.startsWith("MThd")) return "midi";
  if (letters.startsWith("ID3") || isMpegAudio(head)) return "mp3";
  // Ogg, MP4 and its like, Windows Media.
  if (/^(OggS|[\s\S]{4}ftyp|0&\xb2u)/.test(letters)) return "compressed";
  return "unknown";
}

/** Eleven bits set, then a version and a layer that exist (ISO 11172-3); layer 0 would be AAC in ADTS. */
function isMpegAudio([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08;
}
