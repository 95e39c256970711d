import { compatibleKeys, type Key, type Scale } from "./vocabulary";

export type Character = {
  genre: string;
  mood: string;
  bpm: number;
  key: string;
  scale: Scale;
};

/** How far apart in tempo two tracks can still be mixed, as a share of the first's tempo. */
export const TEMPO_REACH = 0.08;

/** How alike two tracks are, 0 to 10: genre counts most, then mood, tempo and keys that go together. */
export function similarity(one: Character, other: Character): number {
  const apart = Math.abs(one.bpm - other.bpm) / (one.bpm * TEMPO_REACH);
  const inTune = compatibleKeys(one.key as Key, one.scale).some(
    ({ key, scale }) => key === other.key && scale === other.scale,
  );
  return (
    (one.genre === other.genre ? 4 : 0) +
    (one.mood === other.mood ? 2 : 0) +
    2 * Math.max(0, 1 - apart) +
    (inTune ? 2 : 0)
  );
}
