import type { Pcm } from "@/lib/audio/pcm";

/** A few seconds of two sines and a beat, never the same in both channels. For tests. */
export function someSound({ seconds = 6, sampleRate = 44_100, channels = 2 } = {}): Pcm {
  const length = Math.round(seconds * sampleRate);
  const channel = (hz: number) =>
    Float32Array.from({ length }, (_, i) => {
      const t = i / sampleRate;
      return 0.4 * Math.sin(2 * Math.PI * hz * t) + (t % 0.5 < 0.02 ? 0.3 * Math.sin(i * 0.9) : 0);
    });
  return { sampleRate, channels: Array.from({ length: channels }, (_, i) => channel(220 * (i + 1))) };
}
