import { RATE, type Stereo } from "../stereo";

/** Adds echoes, in place, that jump between the channels and darken: one each `seconds`, `level` 0 to 1. */
export function echo({ left, right }: Stereo, { seconds, level }: { seconds: number; level: number }): void {
  const length = Math.max(1, Math.round(seconds * RATE));
  const [onLeft, onRight] = [new Float32Array(length), new Float32Array(length)];
  let [dullLeft, dullRight] = [0, 0];
  for (let i = 0, at = 0; i < left.length; i++) {
    dullLeft += 0.35 * ((onLeft[at] as number) - dullLeft);
    dullRight += 0.35 * ((onRight[at] as number) - dullRight);
    const dry = ((left[i] as number) + (right[i] as number)) * 0.5;
    left[i] = (left[i] as number) + level * dullLeft;
    right[i] = (right[i] as number) + level * dullRight;
    onLeft[at] = dry + 0.45 * dullRight;
    onRight[at] = 0.9 * dullLeft;
    at = at + 1 === length ? 0 : at + 1;
  }
}
