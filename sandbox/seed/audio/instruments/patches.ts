import type { Wave } from "./wavetable";

/** Times in seconds, cutoffs in Hz, envelope depth in octaves above the cutoff, detune in cents. */
export type Subtractive = {
  kind: "subtractive";
  wave: Wave;
  voices: number;
  detune: number;
  vibrato: number;
  attack: number;
  decay: number;
  sustain: number;
  release: number;
  cutoff: number;
  sweep: number;
  sweepSeconds: number;
  resonance: number;
};

/** Two sines, one bending the other: bells, electric pianos, mallets. `ratio` and `index` as in any FM synthesizer. */
export type Fm = {
  kind: "fm";
  ratio: number;
  index: number;
  indexSeconds: number;
  decay: number;
  release: number;
  /** A second, plain tone over the first: its frequency ratio and share. */
  over: [ratio: number, gain: number];
  tremolo: number;
};

const subtractive = (patch: Omit<Subtractive, "kind">): Subtractive => ({ kind: "subtractive", ...patch });
const fm = (patch: Omit<Fm, "kind">): Fm => ({ kind: "fm", ...patch });

// biome-ignore format: a patch a line, as on a synthesizer's card.
export const PATCHES = {
  darkPad: subtractive({ wave: "saw", voices: 4, detune: 14, vibrato: 0, attack: 0.12, decay: 1, sustain: 0.8, release: 0.5, cutoff: 798, sweep: 1.2, sweepSeconds: 1.2, resonance: 0.2 }),
  brightPad: subtractive({ wave: "saw", voices: 5, detune: 18, vibrato: 0, attack: 0.06, decay: 1, sustain: 0.85, release: 0.6, cutoff: 2470, sweep: 1.4, sweepSeconds: 0.9, resonance: 0.25 }),
  strings: subtractive({ wave: "saw", voices: 4, detune: 10, vibrato: 0.003, attack: 0.16, decay: 0.8, sustain: 0.85, release: 0.45, cutoff: 2090, sweep: 0.8, sweepSeconds: 0.6, resonance: 0.05 }),
  stab: subtractive({ wave: "saw", voices: 4, detune: 12, vibrato: 0, attack: 0.004, decay: 0.22, sustain: 0.25, release: 0.12, cutoff: 1330, sweep: 2.6, sweepSeconds: 0.12, resonance: 0.35 }),
  pluck: subtractive({ wave: "saw", voices: 2, detune: 8, vibrato: 0, attack: 0.003, decay: 0.3, sustain: 0, release: 0.12, cutoff: 1140, sweep: 3, sweepSeconds: 0.09, resonance: 0.3 }),
  lead: subtractive({ wave: "square", voices: 3, detune: 10, vibrato: 0.005, attack: 0.006, decay: 0.3, sustain: 0.6, release: 0.18, cutoff: 2850, sweep: 1.6, sweepSeconds: 0.25, resonance: 0.3 }),
  softLead: subtractive({ wave: "triangle", voices: 2, detune: 6, vibrato: 0.006, attack: 0.02, decay: 0.4, sustain: 0.7, release: 0.2, cutoff: 4560, sweep: 0.8, sweepSeconds: 0.3, resonance: 0.1 }),
  flute: subtractive({ wave: "triangle", voices: 1, detune: 0, vibrato: 0.008, attack: 0.05, decay: 0.3, sustain: 0.8, release: 0.14, cutoff: 3420, sweep: 0.6, sweepSeconds: 0.2, resonance: 0.1 }),
  organ: subtractive({ wave: "organ", voices: 2, detune: 5, vibrato: 0.002, attack: 0.006, decay: 0.2, sustain: 0.85, release: 0.07, cutoff: 6080, sweep: 0, sweepSeconds: 1, resonance: 0 }),
  piano: fm({ ratio: 1, index: 2.47, indexSeconds: 0.25, decay: 1.5, release: 0.2, over: [2, 0.25], tremolo: 0 }),
  electricPiano: fm({ ratio: 1, index: 1.43, indexSeconds: 0.5, decay: 1.9, release: 0.25, over: [7, 0.05], tremolo: 0.16 }),
  bell: fm({ ratio: 3.5, index: 2.86, indexSeconds: 0.4, decay: 1.1, release: 0.5, over: [2, 0.2], tremolo: 0 }),
  vibes: fm({ ratio: 4, index: 0.91, indexSeconds: 0.2, decay: 1.3, release: 0.4, over: [1, 0.4], tremolo: 0.3 }),
  marimba: fm({ ratio: 4, index: 1.56, indexSeconds: 0.05, decay: 0.32, release: 0.15, over: [1, 0.5], tremolo: 0 }),
} satisfies Record<string, Subtractive | Fm>;

export type PatchName = keyof typeof PATCHES;
