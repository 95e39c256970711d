import { type Random, randomFrom } from "../../random";
import { arrange, type Section } from "./arrangement";
import { styleOf } from "./genre";
import type { Key, Scale } from "./harmony";
import type { Style } from "./style";

export type BeatSpec = {
  /** The same seed and spec give the same samples. */
  seed: string | number;
  /** Beats a minute, 60–200. */
  bpm: number;
  key: Key;
  scale: Scale;
  /** A catalog's name for it, such as `Lo-Fi`; what is unknown sounds as trap. */
  genre: string;
  /** About how long: the beat ends on the nearest whole bar, and rings for a second more. */
  seconds: number;
};

/** What all parts of one beat agree on before a note is written. */
export type Plan = {
  key: Key;
  scale: Scale;
  style: Style;
  sections: Section[];
  bars: number;
  /** Seconds of a sixteenth note; a bar has 16. */
  step: number;
  /** Scale degree of the chord in each bar. */
  roots: number[];
  /** A fresh stream of chance for one part, so that a change to one part leaves the others as they were. */
  randomFor(part: string): Random;
};

export const STEPS_A_BAR = 16;

const PROGRESSIONS: Record<Scale, number[][]> = {
  minor: [
    [0, 5, 2, 6],
    [0, 3, 5, 6],
    [0, 5, 3, 4],
    [0, 2, 5, 3],
    [0, 6, 5, 6],
    [5, 3, 0, 6],
  ],
  major: [
    [0, 5, 3, 4],
    [0, 4, 5, 3],
    [3, 4, 2, 5],
    [0, 2, 3, 4],
    [1, 4, 0, 5],
    [0, 3, 1, 4],
  ],
};

export function planBeat(spec: BeatSpec): Plan {
  const randomFor = (part: string) => randomFrom(spec.seed, part);
  const style = styleOf(spec.genre);
  const step = 60 / tempoWithin(style.tempo, spec.bpm) / 4;
  const bars = Math.max(1, Math.round(spec.seconds / (step * STEPS_A_BAR)));
  const progression = randomFor("harmony").pick(PROGRESSIONS[spec.scale]);
  const roots = Array.from({ length: bars }, (_, bar) => progression[bar % progression.length] as number);
  return { key: spec.key, scale: spec.scale, style, sections: arrange(bars), bars, step, roots, randomFor };
}

/** A trap beat is called 70 or 140 by taste: the pulse is the same, only the count differs. */
function tempoWithin([low, high]: Style["tempo"], bpm: number): number {
  if (bpm < low && bpm * 2 <= high * 1.1) return bpm * 2;
  if (bpm > high && bpm / 2 >= low * 0.9) return bpm / 2;
  return bpm;
}

/** The section that a bar lies in. */
export function sectionOf(plan: Plan, bar: number): Section {
  const found = plan.sections.findLast((section) => section.firstBar <= bar);
  if (!found) throw new RangeError(`Bar ${bar} lies before the beat.`);
  return found;
}

/** When a sixteenth sounds, in seconds, swing included. `step` may have a fraction. */
export function timeOf(plan: Plan, bar: number, step: number): number {
  const late = Math.floor(step) % 2 === 1 ? plan.style.swing : 0;
  return (bar * STEPS_A_BAR + step + late) * plan.step;
}

/** The character of a one- or two-bar rhythm at a step of a bar. */
export function signAt(rhythm: string, bar: number, step: number): string {
  return rhythm[(bar * STEPS_A_BAR + step) % rhythm.length] ?? ".";
}

/** How many steps a note struck at `step` lasts: itself and the `=` that follow within its rhythm. */
export function lengthAt(rhythm: string, bar: number, step: number): number {
  let length = 1;
  while (step + length < STEPS_A_BAR && signAt(rhythm, bar, step + length) === "=") length += 1;
  return length;
}
