import { RATE } from "../stereo";

const share = (hertz: number) => 1 - Math.exp((-2 * Math.PI * hertz) / RATE);

/** 6 dB an octave, in place. Returns the same array. */
export function lowpass(samples: Float32Array, hertz: number): Float32Array {
  const follow = share(hertz);
  let low = 0;
  for (let i = 0; i < samples.length; i++) {
    low += follow * ((samples[i] as number) - low);
    samples[i] = low;
  }
  return samples;
}

/** 6 dB an octave, in place. Returns the same array. */
export function highpass(samples: Float32Array, hertz: number): Float32Array {
  const follow = share(hertz);
  let low = 0;
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] as number;
    low += follow * (sample - low);
    samples[i] = sample - low;
  }
  return samples;
}

type Sweep = { from: number; to: number; seconds: number; resonance: number };

/** A resonant 12 dB lowpass, in place, whose cutoff falls from one frequency to another. Resonance 0 to 1. */
export function lowpassSweep(samples: Float32Array, { from, to, seconds, resonance }: Sweep): void {
  const damping = 2 - 1.8 * resonance;
  let low = 0;
  let band = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  for (let i = 0; i < samples.length; i++) {
    if ((i & 31) === 0) {
      const hertz = Math.min(18_000, to + (from - to) * Math.exp(-i / (seconds * RATE)));
      // Zavalishin's trapezoidal state-variable filter: stable while its cutoff moves.
      const g = Math.tan((Math.PI * hertz) / RATE);
      a1 = 1 / (1 + g * (g + damping));
      a2 = g * a1;
      a3 = g * a2;
    }
    const high = (samples[i] as number) - low;
    const newBand = a1 * band + a2 * high;
    const newLow = low + a2 * band + a3 * high;
    band = 2 * newBand - band;
    low = 2 * newLow - low;
    samples[i] = newLow;
  }
}
