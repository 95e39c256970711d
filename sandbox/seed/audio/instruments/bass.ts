import type { Random } from "../../random";
import { saturate } from "../effects/saturate";
import { hertz } from "../score/harmony";
import type { Note } from "../score/notes";
import { RATE, type Stereo } from "../stereo";
import type { Subtractive } from "./patches";
import { subtractiveNote } from "./subtractive-note";
import { addWave, wavetable } from "./wavetable";

export type BassSound = "808" | "sub" | "round" | "log" | "pluck" | "saw";

/** Sines that sink into their pitch: seconds of the first drop and its octaves, of the decay, and the drive. */
const DRUM_BASS = {
  "808": { drop: 0.03, octaves: 1, decay: 1.1, drive: 3.2 },
  sub: { drop: 0.01, octaves: 0.3, decay: 3, drive: 1.6 },
  log: { drop: 0.06, octaves: 1.1, decay: 0.45, drive: 2.4 },
};

const shared = { kind: "subtractive", detune: 4, vibrato: 0, release: 0.05 } as const;
const STRING_BASS: Record<Exclude<BassSound, keyof typeof DRUM_BASS>, Subtractive> = {
  round: {
    ...shared,
    wave: "triangle",
    voices: 1,
    attack: 0.008,
    decay: 0.6,
    sustain: 0.5,
    cutoff: 1260,
    sweep: 1,
    sweepSeconds: 0.1,
    resonance: 0.1,
  },
  pluck: {
    ...shared,
    wave: "square",
    voices: 1,
    attack: 0.003,
    decay: 0.25,
    sustain: 0.45,
    cutoff: 588,
    sweep: 2.2,
    sweepSeconds: 0.07,
    resonance: 0.3,
  },
  saw: {
    ...shared,
    wave: "saw",
    voices: 2,
    attack: 0.003,
    decay: 0.3,
    sustain: 0.6,
    cutoff: 868,
    sweep: 1.8,
    sweepSeconds: 0.1,
    resonance: 0.3,
  },
};

/** Plays a bass line in the middle of the stereo field, one note at a time. */
export function playBass(notes: Note[], sound: BassSound, frames: number, random: Random): Stereo {
  const line = new Float32Array(frames);
  notes.forEach((note, i) => {
    const next = notes[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const played =
      sound in DRUM_BASS
        ? drumNote(note, sound as keyof typeof DRUM_BASS)
        : stringNote(note, sound as keyof typeof STRING_BASS, random);
    place(line, played, note, next);
  });
  if (sound in DRUM_BASS) saturate(line, DRUM_BASS[sound as keyof typeof DRUM_BASS].drive);
  return { left: line, right: line.slice() };
}

/** A new note cuts the one before, within a few milliseconds: two basses at once are mud. */
function place(line: Float32Array, played: Float32Array, { at, velocity }: Note, next: number): void {
  const from = Math.round(at * RATE);
  const end = Math.min(played.length, line.length - from, Math.round((next - at) * RATE));
  const fade = Math.min(end, Math.round(0.004 * RATE));
  for (let i = 0; i < end; i++) {
    const cut = i > end - fade ? (end - i) / fade : 1;
    line[from + i] = (line[from + i] as number) + (played[i] as number) * velocity * cut;
  }
}

function drumNote({ midi, glideTo, seconds }: Note, sound: keyof typeof DRUM_BASS): Float32Array {
  const { drop, octaves, decay } = DRUM_BASS[sound];
  const samples = new Float32Array(Math.ceil((seconds + 0.06) * RATE));
  const held = seconds * RATE;
  let phase = 0;
  let turn = 0;
  for (let i = 0; i < samples.length; i++) {
    if ((i & 15) === 0) {
      const t = i / RATE;
      const glide =
        glideTo === undefined ? 0 : (glideTo - midi) * Math.min(1, Math.max(0, t / seconds - 0.25) * 3);
      turn = (2 * Math.PI * hertz(midi + glide) * 2 ** (octaves * Math.exp(-t / drop))) / RATE;
    }
    phase += turn;
    const level =
      Math.exp(-i / (decay * RATE)) *
      Math.min(1, i / 80) *
      Math.min(1, Math.max(0, 1 - (i - held) / (0.06 * RATE)));
    samples[i] = Math.sin(phase) * level;
  }
  return samples;
}

function stringNote({ midi, seconds }: Note, sound: keyof typeof STRING_BASS, random: Random): Float32Array {
  const { left } = subtractiveNote(STRING_BASS[sound], midi, seconds * 0.95, random);
  // A sine beneath keeps the floor when the filter closes.
  const floor = new Float32Array(left.length);
  addWave(floor, wavetable("sine", hertz(midi)), { hertz: hertz(midi), phase: 0, gain: 0.5, vibrato: 0 });
  const fade = 0.05 * RATE;
  return left.map(
    (sample, i) => sample + (floor[i] as number) * Math.min(1, i / 200, (left.length - i) / fade),
  );
}
