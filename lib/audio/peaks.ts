import { frameCount, type Pcm } from "./pcm";

/**
 * A waveform to draw: `count` whole numbers from 0 (silence) to 255, left to right. Each is the loudest sample of its
 * stretch over all channels, relative to the loudest of the whole, so that a quiet master still fills the player.
 */
export function peaks(pcm: Pcm, count: number): number[] {
  const frames = frameCount(pcm);
  const loudest = Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * frames) / count);
    const to = Math.max(from + 1, Math.floor(((i + 1) * frames) / count));
    return Math.max(...pcm.channels.map((samples) => peakBetween(samples, from, to)));
  });
  const top = Math.max(...loudest);
  return loudest.map((peak) => (top > 0 ? Math.round((peak / top) * 255) : 0));
}

function peakBetween(samples: Float32Array, from: number, to: number): number {
  const end = Math.min(to, samples.length);
  let peak = 0;
  for (let i = from; i < end; i++) {
    const size = Math.abs(samples[i] as number);
    if (size > peak) peak = size;
  }
  return peak;
}
