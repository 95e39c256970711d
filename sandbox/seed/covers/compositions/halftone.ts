import { mix } from "../color";
import { type Composition, disc, ground, linear, times } from "../composition";

/** A shape printed in dots that swell and shrink, two inks on one ground. */
export const halftone: Composition = (palette, random) => {
  const count = random.whole(22, 30);
  const pitch = 1000 / count;
  const [x, y] = [random.between(300, 700), random.between(300, 700)];
  const waves = random.between(0.008, 0.019);
  const kind = random.pick(["ripple", "ball", "drift"] as const);
  const [cos, sin] = [Math.cos(random.between(0, 3)), Math.sin(random.between(0, 3))];
  const strength = (px: number, py: number) => {
    const away = Math.hypot(px - x, py - y);
    if (kind === "ripple") return 0.5 + 0.5 * Math.cos(away * waves * 2.2);
    if (kind === "ball") return Math.max(0, 1 - (away / 430) ** 2.2);
    return 0.5 + 0.5 * Math.sin((px * cos + py * sin) * waves + Math.sin(py * 0.009) * 1.3);
  };
  const dots = times(count * count, (i) => {
    const row = Math.floor(i / count);
    const px = ((i % count) + (row % 2 ? 0.75 : 0.25)) * pitch;
    const py = (row + 0.5) * pitch;
    const size = strength(px, py) * pitch * 0.62;
    return size < 1.2
      ? ""
      : disc(px, py, size, `fill="${mix(palette.accent, palette.light, Math.min(1, py / 1000))}"`);
  });
  return `<defs>${linear("paper", random.pick([45, 90, 135]), [
    [0, palette.main],
    [1, mix(palette.deep, palette.ground, 0.5)],
  ])}</defs>${ground("url(#paper)")}${dots.join("")}`;
};
