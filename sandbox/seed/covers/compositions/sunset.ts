import { darker, mix } from "../color";
import { type Composition, curve, disc, ground, linear, round, SIDE, times } from "../composition";

/** A low sun cut by bands of air, over ridges that fade with distance. */
export const sunset: Composition = (palette, random) => {
  const x = random.between(330, 670);
  const horizon = random.between(600, 700);
  const radius = random.between(210, 300);
  const y = horizon - radius * random.between(0.35, 0.6);
  const bands = times(6, (i) => {
    const height = 7 + i * 5;
    return `<rect x="0" y="${round(y + radius * 0.12 + i * radius * 0.16)}" width="${SIDE}" height="${height}" fill="#000"/>`;
  });
  const ridges = times(4, (i) => {
    const base = horizon + i * 75;
    const points = times(9, (n): [number, number] => [n * 130 - 20, base - random.between(0, 110 - i * 12)]);
    const color = mix(mix(palette.main, palette.deep, 0.55), darker(palette.ground, 0.25), i / 3);
    return `<path d="${curve(points, true)}" fill="${color}"/>`;
  });
  return `<defs>
    ${linear("sky", 90, [
      [0, palette.ground],
      [0.45, palette.deep],
      [0.72, mix(palette.deep, palette.main, 0.8)],
    ])}
    ${linear("sun", 90, [
      [0, palette.light],
      [0.45, palette.accent],
      [1, palette.main],
    ])}
    <mask id="air"><rect width="${SIDE}" height="${SIDE}" fill="#fff"/>${bands.join("")}</mask></defs>
    ${ground("url(#sky)")}
    <g mask="url(#air)">${disc(x, y, radius, 'fill="url(#sun)"')}</g>
    ${ridges.join("")}`;
};
