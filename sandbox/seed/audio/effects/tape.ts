import type { Random } from "../../random";
import { RATE, type Stereo } from "../stereo";

/** Worn tape: the pitch drifts slowly and flutters a little, in place. `depth` 0 to 1. */
export function wobble(sound: Stereo, depth: number): void {
  if (depth <= 0) return;
  for (const samples of [sound.left, sound.right]) {
    const dry = samples.slice();
    let late = 0;
    for (let i = 0; i < samples.length; i++) {
      if ((i & 31) === 0) {
        const t = (i / RATE) * 2 * Math.PI;
        late = depth * (90 + 60 * Math.sin(t * 0.55) + 5 * Math.sin(t * 6.1));
      }
      const from = i - late;
      const whole = Math.floor(from);
      const low = dry[whole] ?? 0;
      samples[i] = low + (from - whole) * ((dry[whole + 1] ?? 0) - low);
    }
  }
}

/** An old record: hiss and crackle, added to the whole of the sound. `amount` 0 to 1. */
export function dust({ left, right }: Stereo, amount: number, random: Random): void {
  if (amount <= 0) return;
  let [hissLeft, hissRight] = [0, 0];
  for (let i = 0; i < left.length; i++) {
    hissLeft += 0.5 * (random.next() - 0.5 - hissLeft);
    hissRight += 0.5 * (random.next() - 0.5 - hissRight);
    left[i] = (left[i] as number) + hissLeft * 0.012 * amount;
    right[i] = (right[i] as number) + hissRight * 0.012 * amount;
  }
  const cracks = Math.round((left.length / RATE) * 14 * amount);
  for (let n = 0; n < cracks; n++) {
    const at = random.whole(0, left.length - 40);
    const size = random.between(0.02, 0.1) * amount;
    const side = random.chance(0.5) ? left : right;
    for (let i = 0; i < 30; i++)
      side[at + i] = (side[at + i] as number) + size * Math.exp(-i / 5) * (i % 2 ? -1 : 1);
  }
}
