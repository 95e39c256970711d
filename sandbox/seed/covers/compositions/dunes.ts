import { darker, lighter, mix } from "../color";
import { type Composition, curve, disc, glow, ground, linear, times } from "../composition";

/** Soft, by strokes of falling width: a true blur of a shape this large takes a second. */
const shadow = (path: string) =>
  times(
    9,
    (i) => `<path d="${path}" fill="none" stroke="#000" stroke-width="${6 + i * 8}" opacity=".055"/>`,
  ).join("");

/** Cut paper: waves of card laid over one another, each with its shadow, under a small moon. */
export const dunes: Composition = (palette, random) => {
  const layers = random.whole(5, 7);
  const shades = [palette.light, palette.accent, palette.main, palette.deep, palette.ground];
  const drawn = times(layers, (i) => {
    const base = 330 + (i / layers) * 640;
    const sway = random.between(70, 150);
    const shift = random.between(0, 6);
    const points = times(6, (n): [number, number] => [
      n * 260 - 150,
      base + Math.sin(n * 1.9 + shift) * sway * 0.55,
    ]);
    const at = (i / (layers - 1)) * (shades.length - 1);
    const whole = Math.min(shades.length - 2, Math.floor(at));
    const color = mix(shades[whole] as string, shades[whole + 1] as string, at - whole);
    const path = curve(points, true);
    return `${shadow(path)}
      <defs>${linear(`card${i}`, 90, [
        [0, lighter(color, 0.1)],
        [1, darker(color, 0.18)],
      ])}</defs><path d="${path}" fill="url(#card${i})"/>`;
  });
  const moon = { x: random.between(220, 780), y: random.between(150, 260), radius: random.between(55, 105) };
  return `<defs>${glow("halo", palette.light)}${linear("sky", 90, [
    [0, mix(palette.deep, palette.main, 0.35)],
    [0.6, mix(palette.main, palette.accent, 0.7)],
  ])}</defs>
    ${ground("url(#sky)")}
    ${disc(moon.x, moon.y, moon.radius * 2.6, 'fill="url(#halo)" opacity=".55"')}
    ${disc(moon.x, moon.y, moon.radius, `fill="${palette.light}"`)}
    ${drawn.join("")}`;
};
