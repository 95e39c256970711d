import type { Random } from "../../random";
import { highpass, lowpass } from "../effects/filter";
import { saturate } from "../effects/saturate";
import { RATE } from "../stereo";
import type { DrumKit } from "./drum-kit";

/** Every drum is mono, at a level of its own that the kit evens out. Each kit's drum varies a little with chance, as two real ones would. */
const room = (seconds: number) => new Float32Array(Math.ceil(seconds * RATE));

/** Noise that dies away, `decay` the seconds until a third is left. */
function noise(seconds: number, decay: number, random: Random): Float32Array {
  return room(seconds).map((_, i) => (random.next() * 2 - 1) * Math.exp(-i / (decay * RATE)));
}

/** A drum skin: a sine that sinks from one pitch to another, `fall` the seconds that takes. */
function skin(seconds: number, from: number, to: number, fall: number, decay: number): Float32Array {
  let phase = 0;
  return room(seconds).map((_, i) => {
    const t = i / RATE;
    phase += (2 * Math.PI * (to + (from - to) * Math.exp(-t / fall))) / RATE;
    return Math.sin(phase) * Math.exp(-t / decay) * Math.min(1, i / 30, (seconds - t) * 200);
  });
}

function layer(
  base: Float32Array,
  ...more: [sound: Float32Array, gain: number, delay?: number][]
): Float32Array {
  const sum = base.slice();
  for (const [sound, gain, delay = 0] of more) {
    const from = Math.round(delay * RATE);
    const count = Math.min(sound.length, sum.length - from);
    for (let i = 0; i < count; i++) sum[from + i] = (sum[from + i] as number) + (sound[i] as number) * gain;
  }
  return sum;
}

export function kick(kind: DrumKit["kick"], random: Random): Float32Array {
  const tuned = random.between(0.94, 1.06);
  const click = highpass(noise(0.02, 0.004, random), 2500);
  if (kind === "deep")
    return layer(saturate(skin(0.5, 240 * tuned, 46 * tuned, 0.03, 0.2), 2), [click, 0.35]);
  if (kind === "punch")
    return layer(saturate(skin(0.32, 320 * tuned, 52 * tuned, 0.022, 0.11), 2.4), [click, 0.5]);
  return lowpass(saturate(layer(skin(0.28, 190 * tuned, 60 * tuned, 0.03, 0.1), [click, 0.6]), 3), 4200);
}

export function snare(kind: DrumKit["snare"], random: Random): Float32Array {
  const tuned = random.between(0.93, 1.07);
  const body = (hz: number, decay: number) => skin(0.45, hz * 1.6 * tuned, hz * tuned, 0.012, decay);
  const wires = (decay: number, from: number) => highpass(noise(0.45, decay, random), from);
  if (kind === "crack") return saturate(layer(body(200, 0.05), [wires(0.09, 1800), 0.8]), 2);
  if (kind === "snap") return saturate(layer(body(240, 0.03), [wires(0.05, 2400), 1]), 1.6);
  if (kind === "soft") return lowpass(layer(body(190, 0.05), [wires(0.07, 1200), 0.5]), 5200);
  if (kind === "dusty") return lowpass(saturate(layer(body(175, 0.07), [wires(0.08, 900), 0.7]), 3), 6000);
  const gate = layer(body(180, 0.16), [wires(0.5, 900), 0.55]);
  return saturate(
    gate.map((sample, i) => sample * (i < 0.24 * RATE ? 1 : Math.exp(-(i - 0.24 * RATE) / 500))),
    1.8,
  );
}

/** Four hands that are not quite together, then the room. */
export function clap(random: Random): Float32Array {
  const hand = () => noise(0.012, 0.006, random);
  const spread = [0, 0.011, 0.021, 0.03].map((at): [Float32Array, number, number] => [hand(), 1, at]);
  const tail: [Float32Array, number, number] = [noise(0.3, 0.07, random), 0.6, 0.032];
  return highpass(lowpass(layer(room(0.35), ...spread, tail), 5500), 850);
}

const METAL_HZ = [2050, 3070, 4510, 5390, 6520, 8110];

export function hat(kind: DrumKit["hat"], decay: number, random: Random): Float32Array {
  const seconds = decay * 5 + 0.02;
  const metal = room(seconds).map((_, i) => {
    const t = i / RATE;
    const ring = METAL_HZ.reduce((sum, hz) => sum + Math.sign(Math.sin(2 * Math.PI * hz * t)), 0) / 9;
    return (ring + random.next() * 2 - 1) * Math.exp(-t / (kind === "tight" ? decay * 0.6 : decay));
  });
  const bright = highpass(highpass(metal, 6500), 6500);
  return kind === "dusty" ? lowpass(bright, 7500) : bright;
}

export function rim(random: Random): Float32Array {
  const wood = layer(skin(0.09, 1750, 1700, 0.01, 0.014), [skin(0.09, 480, 460, 0.01, 0.012), 0.6]);
  return saturate(layer(wood, [highpass(noise(0.02, 0.003, random), 3000), 0.5]), 1.5);
}

export function shaker(random: Random): Float32Array {
  const grains = noise(0.12, 0.035, random).map((sample, i) => sample * Math.min(1, i / (0.014 * RATE)));
  return highpass(highpass(grains, 5000), 4000);
}

export function conga(random: Random): Float32Array {
  const hz = random.pick([190, 215, 250]);
  return layer(skin(0.3, hz * 1.25, hz, 0.015, 0.09), [lowpass(noise(0.03, 0.006, random), 3500), 0.5]);
}

export function crash(random: Random): Float32Array {
  return highpass(noise(2, 0.5, random), 4200);
}
