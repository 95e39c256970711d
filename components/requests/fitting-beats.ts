/** A producer's beat in the catalog, as far as answering goes. */
export type OwnBeat = {
  id: number;
  title: string;
  coverUrl: string;
  genre: string;
  mood: string;
  bpm: number;
  key: string;
  scale: string;
  /** "142 BPM · F♯ minor · Trap". */
  facts: string;
};

type Wanted = {
  genre: string | null;
  mood: string | null;
  key: string | null;
  scale: string | null;
  bpmMin: number | null;
  bpmMax: number | null;
};

/** How many of the wishes a beat misses; 0 when it fits. */
export function missedWishes(beat: OwnBeat, wanted: Wanted): number {
  const met = [
    wanted.genre === null || wanted.genre === beat.genre,
    wanted.mood === null || wanted.mood === beat.mood,
    wanted.key === null || wanted.key === beat.key,
    wanted.scale === null || wanted.scale === beat.scale,
    beat.bpm >= (wanted.bpmMin ?? 0) && beat.bpm <= (wanted.bpmMax ?? Number.POSITIVE_INFINITY),
  ];
  return met.filter((each) => !each).length;
}

/** The beats whose title holds these words, those that fit best first. */
export function fittingBeats(beats: OwnBeat[], wanted: Wanted, words: string): OwnBeat[] {
  const part = words.trim().toLowerCase();
  return beats
    .filter(({ title }) => title.toLowerCase().includes(part))
    .sort((one, other) => missedWishes(one, wanted) - missedWishes(other, wanted));
}
