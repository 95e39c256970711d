import type { BassSound } from "../instruments/bass";
import type { DrumKit } from "../instruments/drum-kit";
import type { PatchName } from "../instruments/patches";

/**
 * What makes a genre. Rhythms are written as one character a sixteenth note, one or two bars long. Drums: `X` hard,
 * `x` plain, `o` soft, `-` ghost. Bass: `R` root, `F` fifth, `O` octave, `G` root gliding up an octave. Chords: `C` a
 * strike. Everywhere `=` holds the note before and `.` is silence.
 */
export type Style = {
  /** Beats a minute in which the rhythms are written; a tempo outside is halved or doubled into it. */
  tempo: [low: number, high: number];
  /** By how much of a sixteenth each second one comes late. */
  swing: number;
  kit: DrumKit;
  drums: DrumPattern[];
  /** Chance of a hi-hat roll in a beat. */
  rolls: number;
  bass: { sound: BassSound; patterns: string[] };
  chords: { patch: PatchName; notes: 3 | 4 | 5; rhythms: string[] };
  melody: { patches: PatchName[]; center: number; rhythms: string[]; echo: number };
  /** Shares of reverb, of sidechain pumping, of tape wobble and of vinyl dust, 0 to 1. */
  room: number;
  pump: number;
  wobble: number;
  dust: number;
};

export type DrumPart = "kick" | "snare" | "clap" | "hat" | "openHat" | "rim" | "shaker" | "conga";
export type DrumPattern = Partial<Record<DrumPart, string>>;
