import { darker, lighter, mix } from "../color";
import { type Composition, disc, glow, ground, linear, times } from "../composition";

/** Arches within arches, and a light at the end that falls upon the floor. */
export const gate: Composition = (palette, random) => {
  const center = 500 + random.between(-40, 40);
  const floor = random.between(760, 830);
  const count = random.whole(4, 6);
  const square = random.chance(0.25);
  const arch = (half: number, height: number) => {
    const top = square
      ? `V${floor - height}H${center + half}`
      : `V${floor - height + half}A${half} ${half} 0 0 1 ${center + half} ${floor - height + half}`;
    return `M${center - half} ${floor}${top}V${floor}Z`;
  };
  const arches = times(count, (i) => {
    const share = i / (count - 1);
    const half = 360 - share * 250;
    const height = 690 - share * 390;
    const color =
      i === count - 1
        ? palette.light
        : mix(
            mix(palette.ground, palette.deep, 0.7),
            mix(palette.main, palette.accent, share),
            0.15 + share * 0.85,
          );
    return `<defs>${linear(`wall${i}`, 90, [
      [0, lighter(color, 0.08)],
      [1, darker(color, 0.22)],
    ])}</defs><path d="${arch(half, height)}" fill="url(#wall${i})"/>`;
  });
  const fall = random.between(-190, 190);
  return `<defs>${glow("haze", palette.light)}
    ${linear("room", 90, [
      [0, mix(palette.ground, palette.deep, 0.75)],
      [1, palette.ground],
    ])}
    ${linear("beam", 90, [
      [0, palette.light, 0.85],
      [1, palette.accent, 0],
    ])}</defs>
    ${ground("url(#room)")}${arches.join("")}
    <rect y="${floor}" width="1000" height="${1000 - floor}" fill="${darker(palette.ground, 0.2)}"/>
    <path d="M${center - 110} ${floor}H${center + 110}L${center + 260 + fall} 1000H${center - 260 + fall}Z" fill="url(#beam)"/>
    ${disc(center, floor - 170, 270, 'fill="url(#haze)" opacity=".5"')}`;
};
