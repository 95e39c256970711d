import { createMp3Encoder } from "wasm-media-encoders";
import { frameCount, type Pcm } from "./pcm";

/** Kilobits a second, constant: 320 and 256 are what buyers get, 128 what a listener hears in the player. */
export type Mp3Bitrate = 128 | 256 | 320;
/** Encodes one stretch of sound after the other; `end` gives what is left. What it returns is the caller's own. */
export type Mp3Stream = { encode(channels: Float32Array[]): Uint8Array; end(): Uint8Array };

// An encoder keeps its state from call to call, so two that run at once may never share one.
const idle: Awaited<ReturnType<typeof createMp3Encoder>>[] = [];

/** An MP3 of one or two channels, made by LAME, which brings higher sample rates down to 44.1 or 48 kHz. */
export async function openMp3(
  { sampleRate, channels }: { sampleRate: number; channels: number },
  bitrate: Mp3Bitrate,
): Promise<Mp3Stream> {
  if (channels !== 1 && channels !== 2)
    throw new RangeError(`MP3 takes one or two channels, not ${channels}.`);
  const encoder = idle.pop() ?? (await createMp3Encoder());
  const outputSampleRate = sampleRate > 48_000 ? (sampleRate % 44_100 === 0 ? 44_100 : 48_000) : undefined;
  encoder.configure({ sampleRate, channels, bitrate, ...(outputSampleRate && { outputSampleRate }) });
  return {
    // What the encoder returns is its own memory, overwritten by the next call.
    encode: (samples) => encoder.encode(samples).slice(),
    end() {
      const rest = encoder.finalize().slice();
      idle.push(encoder);
      return rest;
    },
  };
}

/**
 * A whole MP3. The encoder adds its usual few hundredths of a second of silence at both ends. Holds the thread while it
 * works, about a second per 40 s of sound: call it in a worker.
 */
export async function encodeMp3(pcm: Pcm, bitrate: Mp3Bitrate): Promise<Uint8Array> {
  const { sampleRate } = pcm;
  const stream = await openMp3({ sampleRate, channels: pcm.channels.length }, bitrate);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < frameCount(pcm); from += sampleRate)
    parts.push(stream.encode(pcm.channels.map((samples) => samples.subarray(from, from + sampleRate))));
  return Buffer.concat([...parts, stream.end()]);
}
