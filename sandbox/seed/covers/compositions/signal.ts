import { mix } from "../color";
import { type Composition, curve, ground, linear, times } from "../composition";

/** Lines of a signal that rises in the middle, each hiding those behind it. */
export const signal: Composition = (palette, random) => {
  const lines = random.whole(26, 38);
  const center = random.between(380, 620);
  const humps = times(3, () => ({ at: center + random.between(-170, 170), wide: random.between(50, 130) }));
  const drawn = times(lines, (i) => {
    const base = 230 + (i / (lines - 1)) * 600;
    const points = times(35, (n): [number, number] => {
      const x = 80 + n * 24.7;
      const rise = humps.reduce((sum, { at, wide }) => sum + Math.exp(-(((x - at) / wide) ** 2)), 0);
      const jitter = random.between(0.45, 1);
      return [x, base - rise * jitter * 85 - random.between(0, 4)];
    });
    const color = mix(palette.light, i % 2 ? palette.accent : palette.main, i / lines);
    return `<path d="${curve(points)}" fill="url(#night)" stroke="${color}" stroke-width="3.2" stroke-linejoin="round"/>`;
  });
  return `<defs>${linear("night", 90, [
    [0, palette.ground],
    [1, mix(palette.ground, palette.deep, 0.35)],
  ])}</defs>${ground(palette.ground)}${drawn.join("")}`;
};
