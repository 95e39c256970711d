import { hertz } from "../score/harmony";
import { RATE, type Stereo, silence } from "../stereo";
import type { Fm } from "./patches";

const TREMOLO_HZ = 4.6;

/** One struck note: it decays by itself and is damped after `seconds`. The tremolo moves between the channels. */
export function fmNote(patch: Fm, midi: number, seconds: number): Stereo {
  const note = silence(Math.ceil((seconds + patch.release) * RATE));
  const turn = (2 * Math.PI * hertz(midi)) / RATE;
  // High strings are shorter.
  const decay = Math.exp(-1 / (patch.decay * 2 ** ((60 - midi) / 30) * 0.6 * RATE));
  const dull = Math.exp(-1 / (patch.indexSeconds * RATE));
  const damped = Math.exp(-5 / (patch.release * RATE));
  const held = Math.round(seconds * RATE);
  const [overRatio, overGain] = patch.over;
  let level = 1;
  let index = patch.index;
  let sway = 0;
  for (let i = 0; i < note.left.length; i++) {
    level *= i < held ? decay : damped;
    index *= dull;
    if ((i & 127) === 0) sway = patch.tremolo * Math.sin((2 * Math.PI * TREMOLO_HZ * i) / RATE);
    const bent = Math.sin(turn * i + index * Math.sin(turn * patch.ratio * i));
    const sound = (bent + overGain * Math.sin(turn * overRatio * i)) * level * Math.min(1, i / 60);
    note.left[i] = sound * (1 + sway);
    note.right[i] = sound * (1 - sway);
  }
  return note;
}
