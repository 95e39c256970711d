import { aiffLayout } from "./aiff-layout";
import { flacBlocks, flacInfo } from "./flac";
import { type PcmLayout, readFrames } from "./pcm-layout";
import { SNIFFED_BYTES, sniff } from "./sniff";
import type { Source } from "./source";
import { UnreadableSound } from "./unreadable";
import { wavLayout } from "./wav-layout";

/** A master as it is read: what it is, and its sound from the beginning, as often as asked for. */
export type Sound = {
  container: "wav" | "flac" | "aiff";
  sampleRate: number;
  channels: number;
  bits: number;
  /** Each stretch as one array a channel, full scale at ±1. Throws `UnreadableSound` where it cannot go on. */
  blocks(): AsyncIterable<Float32Array[]>;
};

const A_STRETCH = 64 * 1024;

/** Opens a WAV, FLAC or AIFF by its content. Throws `UnreadableSound` for anything else. */
export function openSound(source: Source): Sound {
  const container = sniff(source.read(0, SNIFFED_BYTES));
  if (container === "wav") return plain(container, source, wavLayout(source));
  if (container === "aiff") return plain(container, source, aiffLayout(source));
  if (container !== "flac")
    throw new UnreadableSound("not_sound", "This is no WAV, FLAC or AIFF.", container);
  const info = flacInfo(source);
  return { container, ...info, blocks: () => flacBlocks(source, info) };
}

function plain(container: "wav" | "aiff", source: Source, layout: PcmLayout): Sound {
  const { sampleRate, channels, bits } = layout;
  // A few bytes more or less at the end are a recorder's sloppiness; a tenth of a second is lost music.
  const isCutOff = layout.missing > (sampleRate / 10) * channels * (bits / 8);
  return {
    container,
    sampleRate,
    channels,
    bits,
    async *blocks() {
      if (isCutOff) throw new UnreadableSound("cut_off", "The file ends before its sound does.");
      for (let from = 0; from < layout.frames; from += A_STRETCH)
        yield readFrames(source, layout, from, A_STRETCH);
    },
  };
}
