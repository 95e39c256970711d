import type { Sound } from "./sound";
import { UnreadableSound } from "./unreadable";

/** What a master may be (facts §3). Lengths in seconds. */
export const SHORTEST_SECONDS = 5;
export const LONGEST_SECONDS = 15 * 60;
export const SAMPLE_RATES = [44_100, 48_000, 88_200, 96_000, 176_400, 192_000];
const BITS = { least: 16, most: 32 };

/** Hears a master to its end, and counts its frames. Throws `UnreadableSound` for one that we do not take. */
export async function checkMaster(sound: Sound, onHeard: (frames: number) => void): Promise<number> {
  const { sampleRate, channels, bits } = sound;
  if (!SAMPLE_RATES.includes(sampleRate))
    throw new UnreadableSound("sample_rate", `${sampleRate} Hz is not taken.`, `${sampleRate}`);
  if (channels !== 1 && channels !== 2)
    throw new UnreadableSound("channels", `${channels} channels are not taken.`, `${channels}`);
  if (bits < BITS.least || bits > BITS.most)
    throw new UnreadableSound("encoding", `${bits} bits are not taken.`, `${bits}-bit`);

  let frames = 0;
  let isHeard = false;
  for await (const block of sound.blocks()) {
    frames += block[0]?.length ?? 0;
    isHeard ||= block.some((samples) => samples.some((sample) => sample !== 0));
    if (frames > LONGEST_SECONDS * sampleRate) throw new UnreadableSound("too_long", "It is too long.");
    onHeard(frames);
  }
  if (frames < SHORTEST_SECONDS * sampleRate) throw new UnreadableSound("too_short", "It is too short.");
  if (!isHeard) throw new UnreadableSound("silent", "There is only silence.");
  return frames;
}
