import { RATE } from "../stereo";

export type Wave = "saw" | "square" | "triangle" | "sine" | "organ";

const SIZE = 2048;
const MASK = SIZE - 1;
const SINE = Float32Array.from({ length: SIZE }, (_, i) => Math.sin((2 * Math.PI * i) / SIZE));

const AMPLITUDE: Record<Wave, (harmonic: number) => number> = {
  saw: (n) => 1 / n,
  square: (n) => (n % 2 ? 1 / n : 0),
  triangle: (n) => (n % 2 ? (n % 4 === 1 ? 1 : -1) / (n * n) : 0),
  sine: (n) => (n === 1 ? 1 : 0),
  // Drawbars 8', 4', 2⅔', 2' and a touch of 1'.
  organ: (n) => ({ 1: 1, 2: 0.6, 3: 0.4, 4: 0.3, 8: 0.12 })[n] ?? 0,
};

const made = new Map<string, Float32Array>();

/**
 * One cycle of a wave, 2048 samples and the first again, with no more overtones than fit under half the sample rate at
 * `hertz`: a plain sawtooth would fold back as hiss. One table serves an octave.
 */
export function wavetable(wave: Wave, hertz: number): Float32Array {
  const octave = Math.ceil(Math.log2(hertz));
  const name = `${wave} ${octave}`;
  const known = made.get(name);
  if (known) return known;
  const table = new Float32Array(SIZE + 1);
  const harmonics = Math.min(160, Math.floor((RATE * 0.45) / 2 ** octave));
  for (let n = 1; n <= harmonics; n++) {
    const amplitude = AMPLITUDE[wave](n);
    if (amplitude === 0) continue;
    for (let i = 0; i < SIZE; i++)
      table[i] = (table[i] as number) + amplitude * (SINE[(i * n) & MASK] as number);
  }
  table[SIZE] = table[0] as number;
  made.set(name, table);
  return table;
}

/** Adds a cycle played at `hertz` to `onto`, beginning at `phase` cycles; `wobble` bends each sample's pitch. */
export function addWave(
  onto: Float32Array,
  table: Float32Array,
  { hertz, phase, gain, vibrato }: { hertz: number; phase: number; gain: number; vibrato: number },
): void {
  const step = (hertz * SIZE) / RATE;
  let position = (phase % 1) * SIZE;
  let sway = 0;
  for (let i = 0; i < onto.length; i++) {
    // Vibrato at 5 Hz, updated every 64 samples and fading in over half a second.
    if (vibrato > 0 && (i & 63) === 0) {
      sway =
        vibrato * Math.min(1, i / (0.5 * RATE)) * (SINE[Math.floor((5 * SIZE * i) / RATE) & MASK] as number);
    }
    const whole = position | 0;
    const low = table[whole] as number;
    onto[i] = (onto[i] as number) + gain * (low + (position - whole) * ((table[whole + 1] as number) - low));
    position += step * (1 + sway);
    if (position >= SIZE) position -= SIZE;
  }
}
