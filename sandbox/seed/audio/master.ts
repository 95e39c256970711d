import { highpass } from "./effects/filter";
import { limit } from "./effects/limiter";
import { peakOf, RATE, type Stereo, scale, silence } from "./stereo";

export type StemName = "drums" | "bass" | "chords" | "melody";
export type Parts = Record<StemName, Stereo>;

/** How loud each part is where it plays, in dB below full scale: the balance of the mix. */
const LEVEL: Record<StemName, number> = { drums: -17, bass: -16.5, chords: -22.5, melody: -23 };
const LOUDNESS = -12.5;
const CEILING = 10 ** (-1 / 20);
const STEM_CEILING = 0.95;

/** Balances the parts, sums them, and brings the sum to a level under a ceiling of −1 dB. Stems sum to the unlimited mix. */
export function master(parts: Parts): { stems: Parts; mix: Stereo } {
  const names = Object.keys(parts) as StemName[];
  for (const name of names) if (name !== "bass") brighten(parts[name]);
  for (const name of names) scale(parts[name], gainTo(LEVEL[name], parts[name]));
  const mix = sum(names.map((name) => parts[name]));
  const wanted = gainTo(LOUDNESS, mix);
  const gain = Math.min(wanted, ...names.map((name) => STEM_CEILING / (peakOf(parts[name]) || 1)));
  for (const name of names) scale(parts[name], gain);
  scale(mix, wanted);
  limit(mix, CEILING);
  fadeOut([mix, ...names.map((name) => parts[name])]);
  return { stems: parts, mix };
}

/** A shelf that lifts what lies above 2.5 kHz by some 6 dB, as records are. */
function brighten({ left, right }: Stereo): void {
  for (const samples of [left, right]) {
    const air = highpass(samples.slice(), 2500);
    for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] as number) + (air[i] as number);
  }
}

function sum(parts: Stereo[]): Stereo {
  const mix = silence(parts[0]?.left.length ?? 0);
  for (const { left, right } of parts) {
    for (let i = 0; i < mix.left.length; i++) {
      mix.left[i] = (mix.left[i] as number) + (left[i] as number);
      mix.right[i] = (mix.right[i] as number) + (right[i] as number);
    }
  }
  return mix;
}

/** The factor that brings a part's loudest half, in tenths of a second, to a level; pauses count for nothing. */
function gainTo(decibels: number, { left, right }: Stereo): number {
  const window = RATE / 10;
  const powers: number[] = [];
  for (let from = 0; from + window <= left.length; from += window) {
    let power = 0;
    for (let i = from; i < from + window; i += 2)
      power += (left[i] as number) ** 2 + (right[i] as number) ** 2;
    powers.push(power / window);
  }
  const loudest = powers.filter((power) => power > 1e-9).sort((a, b) => b - a);
  const half = loudest.slice(0, Math.ceil(loudest.length / 2));
  const mean = half.reduce((total, power) => total + power, 0) / half.length;
  return mean > 0 ? 10 ** (decibels / 20) / Math.sqrt(mean) : 1;
}

const FADE = Math.round(0.5 * RATE);

function fadeOut(sounds: Stereo[]): void {
  for (const { left, right } of sounds) {
    const from = Math.max(0, left.length - FADE);
    for (let i = from; i < left.length; i++) {
      const level = (left.length - i) / FADE;
      left[i] = (left[i] as number) * level;
      right[i] = (right[i] as number) * level;
    }
  }
}
