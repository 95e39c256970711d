import { RATE, type Stereo } from "../stereo";

const LINES = [1559, 1867, 2203, 2617];
const BEFORE = Math.round(0.018 * RATE);

/**
 * Adds the sound's room to it, in place: four delay lines that feed one another through a Hadamard matrix, each losing
 * its highs at every turn. `wet` 0 to 1; `seconds` until the room is 60 dB quieter.
 */
export function reverb({ left, right }: Stereo, { wet, seconds }: { wet: number; seconds: number }): void {
  if (wet <= 0) return;
  const [a, b, c, d] = LINES.map((length) => new Float32Array(length)) as [
    Float32Array,
    ...Float32Array[],
  ] as Lines;
  const gain = 0.5 * 10 ** ((-3 * (LINES.reduce((sum, length) => sum + length, 0) / 4)) / (seconds * RATE));
  const damp = 0.45;
  let [ia, ib, ic, id] = [0, 0, 0, 0];
  let [la, lb, lc, ld] = [0, 0, 0, 0];
  const before = new Float32Array(BEFORE);
  for (let i = 0, at = 0; i < left.length; i++) {
    const input = before[at] as number;
    before[at] = ((left[i] as number) + (right[i] as number)) * 0.5;
    at = at + 1 === BEFORE ? 0 : at + 1;

    la += damp * ((a[ia] as number) - la);
    lb += damp * ((b[ib] as number) - lb);
    lc += damp * ((c[ic] as number) - lc);
    ld += damp * ((d[id] as number) - ld);
    left[i] = (left[i] as number) + wet * (la + lc);
    right[i] = (right[i] as number) + wet * (lb + ld);

    a[ia] = input + gain * (la + lb + lc + ld);
    b[ib] = input + gain * (la - lb + lc - ld);
    c[ic] = gain * (la + lb - lc - ld) - input;
    d[id] = gain * (la - lb - lc + ld) - input;
    ia = ia + 1 === a.length ? 0 : ia + 1;
    ib = ib + 1 === b.length ? 0 : ib + 1;
    ic = ic + 1 === c.length ? 0 : ic + 1;
    id = id + 1 === d.length ? 0 : id + 1;
  }
}

type Lines = [Float32Array, Float32Array, Float32Array, Float32Array];
