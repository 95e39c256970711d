/** All beats are made at this rate, in Hz. */
export const RATE = 44_100;

export type Stereo = { left: Float32Array; right: Float32Array };

export const silence = (frames: number): Stereo => ({
  left: new Float32Array(frames),
  right: new Float32Array(frames),
});

/** Adds a sound at a time in seconds. `pan` runs from −1, left, to 1, right. What passes the end is cut. */
export function add(onto: Stereo, sound: Stereo, seconds: number, gain: number, pan = 0): void {
  const from = Math.round(seconds * RATE);
  const count = Math.min(sound.left.length, onto.left.length - from);
  const toLeft = gain * Math.min(1, 1 - pan);
  const toRight = gain * Math.min(1, 1 + pan);
  const { left, right } = onto;
  for (let i = 0; i < count; i++) {
    left[from + i] = (left[from + i] as number) + (sound.left[i] as number) * toLeft;
    right[from + i] = (right[from + i] as number) + (sound.right[i] as number) * toRight;
  }
}

/** Both channels by one factor. */
export function scale({ left, right }: Stereo, gain: number): void {
  for (let i = 0; i < left.length; i++) {
    left[i] = (left[i] as number) * gain;
    right[i] = (right[i] as number) * gain;
  }
}

/** The loudest sample of either channel. */
export function peakOf({ left, right }: Stereo): number {
  let peak = 0;
  for (let i = 0; i < left.length; i++) {
    peak = Math.max(peak, Math.abs(left[i] as number), Math.abs(right[i] as number));
  }
  return peak;
}
