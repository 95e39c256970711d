/** Drives samples, in place, into a soft ceiling at ±1; `drive` 1 is nearly clean. Returns the same array. */
export function saturate(samples: Float32Array, drive: number): Float32Array {
  const full = soft(drive);
  for (let i = 0; i < samples.length; i++) samples[i] = soft((samples[i] as number) * drive) / full;
  return samples;
}

/** A close, cheap stand-in for tanh. */
function soft(x: number): number {
  if (x > 3) return 1;
  if (x < -3) return -1;
  return (x * (27 + x * x)) / (27 + 9 * x * x);
}
