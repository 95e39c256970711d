import { mix } from "../color";
import { type Composition, disc, ground, linear, radial, SIDE, times } from "../composition";

/** Petals of tinted glass around one point, in two or three rings. */
export const bloom: Composition = (palette, random) => {
  const center = SIDE / 2;
  const petals = random.pick([6, 8, 9, 12, 14]);
  const rings = times(random.whole(2, 3), (ring) => {
    const length = 440 - ring * 125;
    const wide = length * random.between(0.26, 0.4);
    const offset = random.between(0, 360 / petals);
    const petal = `M0 0C${wide} ${-length * 0.35} ${wide} ${-length * 0.8} 0 ${-length}C${-wide} ${-length * 0.8} ${-wide} ${-length * 0.35} 0 0Z`;
    return times(petals, (i) => {
      const turn = offset + (i * 360) / petals;
      return `<path d="${petal}" transform="translate(${center} ${center}) rotate(${turn})" fill="url(#glass${ring % 2})" opacity=".62"/>`;
    }).join("");
  });
  return `<defs>
    ${radial(
      "back",
      [0.5, 0.5, 0.75],
      [
        [0, mix(palette.ground, palette.deep, 0.9)],
        [1, palette.ground],
      ],
    )}
    ${linear("glass0", 90, [
      [0, palette.accent],
      [1, palette.main, 0.55],
    ])}
    ${linear("glass1", 90, [
      [0, palette.light],
      [1, palette.accent, 0.5],
    ])}</defs>
    ${ground("url(#back)")}${rings.join("")}
    ${disc(center, center, random.between(26, 48), `fill="${palette.light}"`)}`;
};
