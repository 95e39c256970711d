/** Sound in memory: one array per channel, all of the same length, full scale at ±1. */
export type Pcm = { sampleRate: number; channels: Float32Array[] };

/** Frames, that is samples per channel. */
export const frameCount = (pcm: Pcm): number => pcm.channels[0]?.length ?? 0;

/** Rounded to whole milliseconds, as it stands on a track and its certificate. */
export const durationMs = (pcm: Pcm): number => Math.round((frameCount(pcm) / pcm.sampleRate) * 1000);
