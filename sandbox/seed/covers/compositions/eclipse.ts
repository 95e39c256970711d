import { darker, lighter } from "../color";
import { type Composition, disc, glow, ground, radial, SIDE, times } from "../composition";

/** One great sphere lit from the side, a corona behind it, small bodies on their orbits. */
export const eclipse: Composition = (palette, random) => {
  const [x, y] = [SIDE / 2 + random.between(-60, 60), SIDE / 2 + random.between(-50, 50)];
  const radius = random.between(220, 290);
  const side = random.pick([0.2, 0.8]);
  const tilt = random.between(-35, 35);
  const orbits = times(random.whole(1, 3), (i) => {
    const [wide, flat] = [radius * (1.45 + i * 0.3), radius * (0.34 + i * 0.11)];
    const angle = random.between(0, Math.PI);
    const moon = disc(
      x + Math.cos(angle) * wide,
      y + Math.sin(angle) * flat,
      random.between(9, 24),
      `fill="${palette.light}"`,
    );
    const ring = `fill="none" stroke="${palette.light}" stroke-width="2.5"`;
    const half = (sweep: 0 | 1) =>
      `<path d="M${x - wide} ${y}A${wide} ${flat} 0 0 ${sweep} ${x + wide} ${y}" ${ring}/>`;
    return { behind: half(1), before: half(0) + moon };
  });
  const turned = (what: string) => `<g transform="rotate(${tilt} ${x} ${y})" opacity=".9">${what}</g>`;
  return `<defs>${glow("corona", palette.accent)}
    ${radial(
      "space",
      [0.5, 0.5, 0.75],
      [
        [0, palette.deep],
        [1, darker(palette.ground, 0.25)],
      ],
    )}
    ${radial(
      "ball",
      [side, 0.22, 0.95],
      [
        [0, lighter(palette.accent, 0.35)],
        [0.3, palette.accent],
        [0.62, palette.main],
        [1, darker(palette.deep, 0.35)],
      ],
    )}</defs>
    ${ground("url(#space)")}
    ${disc(x, y, radius * 1.75, 'fill="url(#corona)" opacity=".85"')}
    ${turned(orbits.map(({ behind }) => behind).join(""))}
    ${disc(x, y, radius, 'fill="url(#ball)"')}
    ${turned(orbits.map(({ before }) => before).join(""))}`;
};
