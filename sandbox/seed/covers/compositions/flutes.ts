import { mix } from "../color";
import { type Composition, ground, linear, round, SIDE, times } from "../composition";

/** Fluted glass: upright staves, each with the same glow behind it, seen a little shifted. */
export const flutes: Composition = (palette, random) => {
  const count = random.whole(9, 16);
  const wide = SIDE / count;
  const wave = random.between(0.3, 0.7);
  const phase = random.between(0, 6);
  const slant = random.pick([0, 0, 90]);
  const staves = times(count, (i) => {
    const peak = 0.5 + Math.sin(i * wave + phase) * 0.26;
    const spread = 0.2 + 0.08 * Math.sin(i * 1.3 + phase);
    const glow = linear(`glow${i}`, 90, [
      [0, palette.ground],
      [Math.max(0.01, peak - spread), mix(palette.deep, palette.main, 0.35)],
      [peak - 0.03, palette.main],
      [peak + spread * 0.3, palette.accent],
      [Math.min(0.98, peak + spread * 0.62), palette.light],
      [Math.min(0.99, peak + spread), palette.deep],
      [1, palette.ground],
    ]);
    const box = `x="${round(i * wide)}" y="0" width="${round(wide + 0.6)}" height="${SIDE}"`;
    return `<defs>${glow}</defs><rect ${box} fill="url(#glow${i})"/><rect ${box} fill="url(#edge)"/>`;
  });
  return `<defs>${linear("edge", 0, [
    [0, "#000000", 0.42],
    [0.3, "#000000", 0],
    [0.75, "#ffffff", 0.07],
    [1, "#ffffff", 0.2],
  ])}</defs>${ground(palette.ground)}<g transform="rotate(${slant} 500 500)">${staves.join("")}</g>`;
};
