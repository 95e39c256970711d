/** The words a track is described with (facts §3). They are stored as they are shown. */

export const GENRES = [
  "Afrobeats",
  "Boom Bap",
  "Dancehall",
  "Drill",
  "House",
  "Lo-fi",
  "Pop",
  "R&B",
  "Reggaeton",
  "Synthwave",
  "Trap",
] as const;
export type Genre = (typeof GENRES)[number];

export const MOODS = [
  "Aggressive",
  "Bouncy",
  "Chill",
  "Confident",
  "Dark",
  "Dreamy",
  "Energetic",
  "Happy",
  "Hypnotic",
  "Melancholic",
  "Romantic",
  "Soulful",
] as const;
export type Mood = (typeof MOODS)[number];

/** The twelve keys as they are stored, upwards from C, and what each is also called. */
export const KEYS = [
  { key: "C", names: ["C"] },
  { key: "C#", names: ["C♯", "D♭"] },
  { key: "D", names: ["D"] },
  { key: "D#", names: ["D♯", "E♭"] },
  { key: "E", names: ["E"] },
  { key: "F", names: ["F"] },
  { key: "F#", names: ["F♯", "G♭"] },
  { key: "G", names: ["G"] },
  { key: "G#", names: ["G♯", "A♭"] },
  { key: "A", names: ["A"] },
  { key: "A#", names: ["A♯", "B♭"] },
  { key: "B", names: ["B"] },
] as const;
export type Key = (typeof KEYS)[number]["key"];

export const SCALES = ["major", "minor"] as const;
export type Scale = (typeof SCALES)[number];

export const BPM_MIN = 60;
export const BPM_MAX = 200;

/** The stored key for any way of writing it: "Db", "d♭" and "C#" are one. Null for what is no key. */
export function parseKey(text: string): Key | null {
  const written = text
    .trim()
    .replace("#", "♯")
    .replace(/^(.)b$/, "$1♭");
  const spelled = written.charAt(0).toUpperCase() + written.slice(1);
  const found = KEYS.find(({ names }) => (names as readonly string[]).includes(spelled));
  return found?.key ?? null;
}

/** "F♯ minor", for the eye. */
export function keyName(key: string, scale: Scale): string {
  return `${key.replace("#", "♯")} ${scale}`;
}

/**
 * Keys that a track in this key mixes with: itself, its relative, and the keys a fifth above and below (the
 * neighbors on the circle of fifths, as DJs use it).
 */
export function compatibleKeys(key: Key, scale: Scale): { key: Key; scale: Scale }[] {
  const pitch = KEYS.findIndex((each) => each.key === key);
  const at = (semitones: number) => (KEYS[(pitch + semitones + 12) % 12] as (typeof KEYS)[number]).key;
  const relative =
    scale === "minor" ? { key: at(3), scale: "major" as const } : { key: at(-3), scale: "minor" as const };
  return [{ key, scale }, relative, { key: at(7), scale }, { key: at(-7), scale }];
}
