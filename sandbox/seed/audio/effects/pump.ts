import { RATE, type Stereo } from "../stereo";

const RETURN_SECONDS = 0.16;

/** The sound ducks at each kick and comes back, in place. `depth` 0 to 1; `kicks` in seconds, ascending. */
export function pump({ left, right }: Stereo, kicks: number[], depth: number): void {
  const length = Math.round(RETURN_SECONDS * 2 * RATE);
  const curve = Float32Array.from({ length }, (_, i) => {
    const back = Math.exp(-i / (RETURN_SECONDS * 0.5 * RATE));
    return 1 - depth * back * Math.min(1, i / 90);
  });
  kicks.forEach((kick, k) => {
    const from = Math.round(kick * RATE);
    const until = Math.min(
      left.length,
      Math.round((kicks[k + 1] ?? Number.POSITIVE_INFINITY) * RATE),
      from + length,
    );
    for (let i = from; i < until; i++) {
      const level = curve[i - from] as number;
      left[i] = (left[i] as number) * level;
      right[i] = (right[i] as number) * level;
    }
  });
}
