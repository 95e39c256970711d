import type { Pcm } from "./pcm";
import { readFrames } from "./pcm-layout";
import { bytesSource } from "./source";
import { wavLayout } from "./wav-layout";

/**
 * The whole sound of a WAV in memory, any number of channels. Of a recording that was cut off, what is there. Throws
 * `UnreadableSound`.
 */
export function decodeWav(bytes: Uint8Array): Pcm {
  const source = bytesSource(bytes);
  const layout = wavLayout(source);
  return { sampleRate: layout.sampleRate, channels: readFrames(source, layout, 0, layout.frames) };
}
