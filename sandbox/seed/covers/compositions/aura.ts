import { type Composition, disc, glow, ground, SIDE, times } from "../composition";

/** Clouds of color that melt into one another, and a thin ring that holds them. */
export const aura: Composition = (palette, random) => {
  const colors = [palette.deep, palette.main, palette.accent, palette.main, palette.accent, palette.light];
  const clouds = colors.map((color, i) => {
    const radius = random.between(330, 560) * (color === palette.light ? 0.55 : 1);
    const cloud = disc(random.between(120, 880), random.between(120, 880), radius, `fill="url(#cloud${i})"`);
    return `<defs>${glow(`cloud${i}`, color)}</defs>${cloud}`;
  });
  const center = SIDE / 2;
  const radius = random.between(250, 330);
  const rings = times(random.whole(1, 3), (i) => {
    const line = `fill="none" stroke="${palette.light}" stroke-width="${i === 0 ? 3 : 1.5}" opacity=".85"`;
    return disc(center, center, radius - i * 26, line);
  });
  return ground(palette.ground) + clouds.join("") + rings.join("");
};
