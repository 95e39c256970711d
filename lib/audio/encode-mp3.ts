import { createMp3Encoder } from "wasm-media-encoders";
import { frameCount, type Pcm } from "./pcm";

/** Kilobits a second, constant: 320 is what a buyer gets, 128 what a listener hears in the player. */
export type Mp3Bitrate = 128 | 320;

let idle: Awaited<ReturnType<typeof createMp3Encoder>> | undefined;

/**
 * An MP3 of one or two channels, made by LAME. The encoder adds its usual few hundredths of a second of silence at both
 * ends. Holds the thread while it works, about a second per 40 s of sound: call it in a worker.
 */
export async function encodeMp3(pcm: Pcm, bitrate: Mp3Bitrate): Promise<Uint8Array> {
  const channels = pcm.channels.length;
  if (channels !== 1 && channels !== 2)
    throw new RangeError(`MP3 takes one or two channels, not ${channels}.`);

  // An encoder keeps its state from call to call, so two that run at once may never share one.
  const encoder = idle ?? (await createMp3Encoder());
  idle = undefined;
  encoder.configure({ sampleRate: pcm.sampleRate, channels, bitrate });
  const parts: Uint8Array[] = [];
  for (let from = 0; from < frameCount(pcm); from += pcm.sampleRate) {
    const second = pcm.channels.map((samples) => samples.subarray(from, from + pcm.sampleRate));
    // What the encoder returns is its own memory, overwritten by the next call.
    parts.push(encoder.encode(second).slice());
  }
  parts.push(encoder.finalize().slice());
  idle = encoder;
  return Buffer.concat(parts);
}
