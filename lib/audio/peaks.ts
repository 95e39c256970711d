import { frameCount, type Pcm } from "./pcm";

/**
 * A waveform to draw: `count` whole numbers from 0 (silence) to 255, left to right. Each is the loudest sample of its
 * stretch over all channels, relative to the loudest of the whole, so that a quiet master still fills the player.
 */
export function peaks(pcm: Pcm, count: number): number[] {
  const meter = peakMeter(frameCount(pcm), count);
  meter.hear(pcm.channels);
  return meter.peaks();
}

/** The same for sound of `frames` frames that comes a stretch at a time. */
export function peakMeter(frames: number, count: number) {
  const loudest = new Float32Array(count);
  let heard = 0;
  return {
    hear(channels: Float32Array[]): void {
      const length = channels[0]?.length ?? 0;
      // A sound of fewer frames than peaks fills several with the same one.
      for (let i = Math.max(0, Math.floor((heard * count) / frames) - 1); i < count; i++) {
        const from = Math.floor((i * frames) / count) - heard;
        if (from >= length) break;
        const to = Math.max(from + 1, Math.floor(((i + 1) * frames) / count) - heard);
        for (const samples of channels)
          loudest[i] = Math.max(loudest[i] as number, peakBetween(samples, Math.max(0, from), to));
      }
      heard += length;
    },
    peaks(): number[] {
      const top = Math.max(...loudest);
      return Array.from(loudest, (peak) => (top > 0 ? Math.round((peak / top) * 255) : 0));
    },
  };
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
