import type { Random } from "../../random";
import { lowpassSweep } from "../effects/filter";
import { hertz } from "../score/harmony";
import { RATE, type Stereo, silence } from "../stereo";
import type { Subtractive } from "./patches";
import { addWave, wavetable } from "./wavetable";

/** One note of a patch, held for `seconds` and released; the detuned voices are spread from left to right. */
export function subtractiveNote(patch: Subtractive, midi: number, seconds: number, random: Random): Stereo {
  const note = silence(Math.ceil((seconds + patch.release) * RATE));
  const table = wavetable(patch.wave, hertz(midi));
  for (let voice = 0; voice < patch.voices; voice++) {
    const spread = patch.voices === 1 ? 0 : (voice / (patch.voices - 1)) * 2 - 1;
    const tuned = hertz(midi + (spread * patch.detune) / 100);
    const sound = { hertz: tuned, phase: random.next(), gain: 1 / patch.voices, vibrato: patch.vibrato };
    if (spread <= 0.4) addWave(note.left, table, sound);
    if (spread >= -0.4) addWave(note.right, table, sound);
  }
  const { cutoff, sweep, sweepSeconds, resonance } = patch;
  // Half of keyboard tracking: high notes stay bright, low ones do not boom.
  const base = cutoff * 2 ** ((midi - 60) / 24);
  for (const samples of [note.left, note.right]) {
    lowpassSweep(samples, { from: base * 2 ** sweep, to: base, seconds: sweepSeconds, resonance });
    shape(samples, patch, seconds);
  }
  return note;
}

/** Attack and release run straight, the decay falls exponentially, as capacitors did. */
function shape(
  samples: Float32Array,
  { attack, decay, sustain, release }: Subtractive,
  seconds: number,
): void {
  const risen = Math.max(1, attack * RATE);
  const held = Math.min(samples.length, Math.round(seconds * RATE));
  const fall = Math.exp(-1 / (decay * 0.4 * RATE));
  let above = 1 - sustain;
  let level = 0;
  for (let i = 0; i < samples.length; i++) {
    if (i < risen) level = i / risen;
    else if (i < held) {
      above *= fall;
      level = sustain + above;
    }
    const left = i < held ? 1 : Math.max(0, 1 - (i - held) / (release * RATE));
    samples[i] = (samples[i] as number) * level * left * left;
  }
}
