import { blur, type Composition, disc, ground, SIDE, times } from "../composition";

/** Clouds of color that melt into one another, and a thin ring that holds them. */
export const aura: Composition = (palette, random) => {
  const colors = [palette.main, palette.accent, palette.deep, palette.main, palette.light, palette.accent];
  const clouds = times(colors.length, (i) =>
    disc(
      random.between(100, 900),
      random.between(100, 900),
      random.between(150, 300) * (i === 4 ? 0.6 : 1),
      `fill="${colors[i]}" opacity="${i === 4 ? 0.8 : 0.9}"`,
    ),
  );
  const center = SIDE / 2;
  const radius = random.between(250, 330);
  const rings = times(random.whole(1, 3), (i) =>
    disc(
      center,
      center,
      radius - i * 26,
      `fill="none" stroke="${palette.light}" stroke-width="${i === 0 ? 3 : 1.5}" opacity="0.85"`,
    ),
  );
  return `<defs>${blur("melt", 95)}</defs>
    ${ground(palette.ground)}
    <g filter="url(#melt)">${clouds.join("")}</g>
    ${rings.join("")}`;
};
