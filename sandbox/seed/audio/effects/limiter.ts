import { RATE, type Stereo } from "../stereo";

const AHEAD = Math.round(0.004 * RATE);
const RELEASE_SECONDS = 0.12;

/**
 * Keeps the sound under `ceiling`, in place: the level sinks before a peak arrives, never at it, and returns slowly. The
 * sound is not delayed.
 */
export function limit({ left, right }: Stereo, ceiling: number): void {
  const release = 1 - Math.exp(-1 / (RELEASE_SECONDS * RATE));
  const needed = new Float32Array(left.length);
  for (let i = 0; i < left.length; i++) {
    const peak = Math.max(Math.abs(left[i] as number), Math.abs(right[i] as number));
    needed[i] = peak > ceiling ? ceiling / peak : 1;
  }
  // Backwards, each reduction is spread over the 4 ms before it; forwards, it is let go.
  for (let i = left.length - 2; i >= 0; i--) {
    const soon = (needed[i + 1] as number) + 1 / AHEAD;
    if (soon < (needed[i] as number)) needed[i] = soon;
  }
  let gain = 1;
  for (let i = 0; i < left.length; i++) {
    const wanted = needed[i] as number;
    gain = wanted < gain ? wanted : gain + release * (wanted - gain);
    left[i] = (left[i] as number) * gain;
    right[i] = (right[i] as number) * gain;
  }
}
