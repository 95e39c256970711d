import { type Composition, ground, SIDE, times } from "../composition";

/** A Bauhaus floor: quarter circles, half circles, leaves and dots in a grid. */
export const tiles: Composition = (palette, random) => {
  const count = random.pick([3, 4, 4, 5]);
  const size = SIDE / count;
  const colors = [palette.deep, palette.main, palette.accent, palette.light, palette.ground];
  const shapes = [
    `<path d="M0 0H100A100 100 0 0 1 0 100Z"/>`,
    `<path d="M0 0A50 50 0 0 0 100 0Z" transform="translate(0 25)"/><path d="M0 0A50 50 0 0 0 100 0Z" transform="translate(0 -25) translate(0 75)" opacity=".55"/>`,
    `<path d="M0 0H50A50 50 0 0 1 100 50V100H50A50 50 0 0 1 0 50Z"/>`,
    `<circle cx="50" cy="50" r="50"/><circle cx="50" cy="50" r="22" class="hole"/>`,
    `<path d="M0 100V0A100 100 0 0 1 100 100Z"/><path d="M0 100V50A50 50 0 0 1 50 100Z" class="hole"/>`,
    `<path d="M0 0H100L0 100Z"/>`,
  ];
  const tile = (column: number, row: number) => {
    const back = random.pick(colors);
    const front = random.pick(colors.filter((color) => color !== back));
    const hole = random.pick(colors.filter((color) => color !== front));
    const shape = random.pick(shapes).replaceAll('class="hole"', `fill="${hole}"`);
    const turn = random.whole(0, 3) * 90;
    return `<g transform="translate(${column * size} ${row * size}) scale(${size / 100})"><rect width="100.4" height="100.4" fill="${back}"/>
      <g transform="rotate(${turn} 50 50)" fill="${front}">${shape}</g></g>`;
  };
  return (
    ground(palette.ground) + times(count * count, (i) => tile(i % count, Math.floor(i / count))).join("")
  );
};
