/**
 * The voice of the tag: a small formant synthesizer that says "beat pass" over two bell notes. Drawn from nothing, so
 * that no recording and no rights are needed. Vowel formants are those of Peterson and Barney (1952).
 */
type Vowel = { formants: [number, number, number]; from: number; to: number };

const EE: Vowel = { formants: [270, 2290, 3010], from: 0.03, to: 0.23 };
const A: Vowel = { formants: [660, 1720, 2410], from: 0.41, to: 0.68 };
const BURSTS = [
  { from: 0.0, to: 0.03, brightness: 0.05, level: 0.9 }, // b
  { from: 0.27, to: 0.32, brightness: 0.85, level: 0.5 }, // t
  { from: 0.38, to: 0.42, brightness: 0.15, level: 0.9 }, // p
  { from: 0.66, to: 0.9, brightness: 0.95, level: 0.4 }, // s
];
const CHORD_HZ = [110, 164.8, 220.5];
const BELLS = [
  { at: 0, hz: 1318.5 },
  { at: 0.38, hz: 1975.5 },
];
const SECONDS = 1.3;

/** One mono utterance, peak at 1. The same samples every time. */
export function tagVoice(sampleRate: number): Float32Array {
  const voice = new Float32Array(Math.round(SECONDS * sampleRate));
  for (const vowel of [EE, A]) addVowel(voice, sampleRate, vowel);
  for (const burst of BURSTS) addBurst(voice, sampleRate, burst);
  for (const bell of BELLS) addBell(voice, sampleRate, bell);
  const peak = voice.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return voice.map((sample) => sample / peak);
}

function addVowel(voice: Float32Array, sampleRate: number, { formants, from, to }: Vowel) {
  const start = Math.round(from * sampleRate);
  const length = Math.round((to - from) * sampleRate);
  const throat = formants.map((hz, i) => resonator(hz, 60 + i * 40, sampleRate));
  for (let i = 0; i < length; i++) {
    const t = i / sampleRate;
    const glottis = CHORD_HZ.reduce((sum, hz) => sum + (((hz * (1 - t * 0.1) * t) % 1) - 0.5), 0);
    const edge = Math.min(1, i / (0.012 * sampleRate), (length - i) / (0.05 * sampleRate));
    const spoken = throat.reduce((sum, ring, order) => sum + ring(glottis) / (1 + order * 0.6), 0);
    voice[start + i] = (voice[start + i] ?? 0) + spoken * edge * 0.5;
  }
}

/** A two-pole resonance, its peak gain near 1. */
function resonator(hz: number, bandwidth: number, sampleRate: number) {
  const radius = Math.exp((-Math.PI * bandwidth) / sampleRate);
  const turn = 2 * radius * Math.cos((2 * Math.PI * hz) / sampleRate);
  const gain = (1 - radius) * 2;
  let y1 = 0;
  let y2 = 0;
  return (x: number) => {
    const y = gain * x + turn * y1 - radius * radius * y2;
    y2 = y1;
    y1 = y;
    return y;
  };
}

function addBurst(voice: Float32Array, sampleRate: number, burst: (typeof BURSTS)[number]) {
  const start = Math.round(burst.from * sampleRate);
  const length = Math.round((burst.to - burst.from) * sampleRate);
  let state = 0x5eed;
  let low = 0;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const noise = state / 0x8000_0000 - 1;
    low += 0.25 * (noise - low);
    const sound = low * (1 - burst.brightness) + (noise - low) * burst.brightness;
    voice[start + i] = (voice[start + i] ?? 0) + sound * Math.sin((Math.PI * i) / length) * burst.level * 0.5;
  }
}

function addBell(voice: Float32Array, sampleRate: number, { at, hz }: (typeof BELLS)[number]) {
  const start = Math.round(at * sampleRate);
  for (let i = start; i < voice.length; i++) {
    const t = (i - start) / sampleRate;
    const shimmer = Math.sin(2 * Math.PI * hz * 2.76 * t) * 1.5 * Math.exp(-9 * t);
    voice[i] = (voice[i] ?? 0) + Math.sin(2 * Math.PI * hz * t + shimmer) * Math.exp(-5 * t) * 0.12;
  }
}
