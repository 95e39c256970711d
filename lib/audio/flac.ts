import { FLACDecoder } from "@wasm-audio-decoders/flac";
import type { Source } from "./source";
import { UnreadableSound } from "./unreadable";

/** What a FLAC says of itself in STREAMINFO (RFC 9639 §8.2); `frames` is 0 when whoever made it did not know. */
export type FlacInfo = { sampleRate: number; channels: number; bits: number; frames: number };

// A frame of seventeen bytes can hold 65,535 samples a channel, and the decoder gives all that is in what it was given at
// once, outside of the memory that a thread's bounds count. Half a gigabyte comes out of this much at worst.
const A_READ = 2 * 1024;

/** Reads STREAMINFO, the block that every FLAC begins with. Throws `UnreadableSound`. */
export function flacInfo(source: Source): FlacInfo {
  const head = Uint8Array.from(source.read(0, 26));
  if (head.byteLength < 26 || ((head[4] ?? 0) & 0x7f) !== 0)
    throw new UnreadableSound("damaged", "This FLAC does not say what it holds.");
  const view = new DataView(head.buffer);
  const packed = view.getUint32(18);
  return {
    sampleRate: packed >>> 12,
    channels: ((packed >>> 9) & 7) + 1,
    bits: ((packed >>> 4) & 31) + 1,
    frames: (packed & 15) * 2 ** 32 + view.getUint32(22),
  };
}

/** The sound of a FLAC, a stretch at a time. Throws `UnreadableSound` at the first frame that does not add up. */
export async function* flacBlocks(source: Source, info: FlacInfo): AsyncGenerator<Float32Array[]> {
  const decoder = new FLACDecoder();
  await decoder.ready;
  let decoded = 0;
  try {
    for (let at = 0; at < source.size; at += A_READ) {
      // The decoder keeps what it is given until it has a whole frame of it.
      const block = await decoder.decode(Uint8Array.from(source.read(at, A_READ)));
      yield* checked(block);
    }
    yield* checked(await decoder.flush());
  } finally {
    decoder.free();
  }
  if (info.frames > decoded) throw new UnreadableSound("cut_off", "The FLAC ends before its sound does.");

  function* checked(block: Awaited<ReturnType<FLACDecoder["decode"]>>) {
    const seconds = Math.floor(decoded / info.sampleRate);
    if (block.errors.length > 0) throw new UnreadableSound("damaged", "The FLAC is damaged.", `${seconds}`);
    if (block.samplesDecoded === 0) return;
    if (block.sampleRate !== info.sampleRate || block.channelData.length !== info.channels)
      throw new UnreadableSound("damaged", "The FLAC changes its format on the way.", `${seconds}`);
    decoded += block.samplesDecoded;
    for (const samples of block.channelData) rescale(samples, info.bits);
    yield block.channelData;
  }
}

/**
 * The decoder divides by the largest positive sample, the rest of us by one more than that. The samples were whole
 * numbers, so that up to 24 bits this brings each of them back exactly.
 */
function rescale(samples: Float32Array, bits: number): void {
  const scale = 2 ** (bits - 1);
  for (let i = 0; i < samples.length; i++)
    samples[i] = Math.round((samples[i] as number) * (scale - 1)) / scale;
}
