export const KEYS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"] as const;
export type Key = (typeof KEYS)[number];
export type Scale = "major" | "minor";

const STEPS: Record<Scale, readonly number[]> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
};
// The five degrees that sound well over every chord of the key: melodies live on them.
const PENTATONIC: Record<Scale, readonly number[]> = { major: [0, 1, 2, 4, 5], minor: [0, 2, 3, 4, 6] };

/** MIDI number of a scale degree: 0 is the tonic of the octave that begins at `from`, 7 the next tonic, −1 below. */
export function degree(key: Key, scale: Scale, index: number, from: number): number {
  const octave = Math.floor(index / 7);
  return from + KEYS.indexOf(key) + octave * 12 + (STEPS[scale][index - octave * 7] as number);
}

/** The same, counting in steps of the pentatonic scale. */
export function pentatonic(key: Key, scale: Scale, index: number, from: number): number {
  const octave = Math.floor(index / 5);
  return degree(key, scale, octave * 7 + (PENTATONIC[scale][index - octave * 5] as number), from);
}

/** The chord on a degree, in thirds of the scale, each note in the octave where it lies nearest to `center`. */
export function chord(
  key: Key,
  scale: Scale,
  root: number,
  { notes, center }: { notes: 3 | 4 | 5; center: number },
): number[] {
  return Array.from({ length: notes }, (_, third) => {
    const midi = degree(key, scale, root + third * 2, 0);
    return midi + 12 * Math.round((center + third - 1 - midi) / 12);
  }).sort((a, b) => a - b);
}

/** True when the MIDI number belongs to the key. */
export const inKey = (midi: number, key: Key, scale: Scale): boolean =>
  STEPS[scale].includes((((midi - KEYS.indexOf(key)) % 12) + 12) % 12);

export const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);
