import sharp from "sharp";
import { darker, lighter } from "../covers/color";
import { disc, ground, linear, radial } from "../covers/composition";
import { type Palette, paletteFor } from "../covers/palettes";
import { type Random, randomFrom } from "../random";

const SIDE = 800;

/** What tells one outline from another. */
export type Wears = "headphones" | "hair" | "cap" | "bun";

/** Draws somebody against the light, without a face: 800 × 800 pixels, JPEG. The same spec gives the same picture. */
export async function drawPortrait(spec: { seed: string; genre: string; wears: Wears }): Promise<Buffer> {
  const random = randomFrom("portrait", spec.seed);
  const palette = paletteFor(spec.genre, random);
  // Drawn on a cover's square of 1000.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 1000 1000">${inside(palette, random, spec.wears)}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

function inside(palette: Palette, random: Random, wears: Wears): string {
  const x = 500 + random.between(-70, 70);
  const top = random.between(300, 360);
  const width = random.between(120, 145);
  const height = width * random.between(1.22, 1.36);
  const shoulders = random.between(300, 370);
  const [sunX, sunY] = [x + random.between(-190, 190), top + random.between(-60, 60)];
  const neck = top + height * 0.75;
  const worn = headwear(palette, { x, top, width, height })[wears];
  return `<defs>${linear("sky", 90, [
    [0, palette.ground],
    [0.6, palette.deep],
    [1, palette.main],
  ])}${radial(
    "sun",
    [0.5, 0.4, 0.6],
    [
      [0, lighter(palette.light, 0.3)],
      [0.6, palette.accent],
      [1, palette.main],
    ],
  )}${linear("coat", 80, [
    [0, darker(palette.deep, 0.2)],
    [1, darker(palette.ground, 0.4)],
  ])}</defs>
  ${ground("url(#sky)")}
  ${disc(sunX, sunY, random.between(270, 330), 'fill="url(#sun)"')}
  <path d="M${x - shoulders} 1000C${x - shoulders} ${neck + 260} ${x - 190} ${neck + 170} ${x - 62} ${neck + 130}L${x - 58} ${neck - 20}H${x + 58}L${x + 62} ${neck + 130}C${x + 190} ${neck + 170} ${x + shoulders} ${neck + 260} ${x + shoulders} 1000Z" fill="url(#coat)"/>
  ${worn.behind}
  <ellipse cx="${x}" cy="${top}" rx="${width}" ry="${height}" fill="url(#coat)"/>
  ${worn.before}`;
}

type Head = { x: number; top: number; width: number; height: number };

/** Each behind the head, and before it. */
function headwear(
  palette: Palette,
  { x, top, width, height }: Head,
): Record<Wears, { behind: string; before: string }> {
  const dark = darker(palette.deep, 0.45);
  const crown = top - height;
  const headphones = `<path d="M${x - width} ${top}A${width} ${height} 0 0 1 ${x + width} ${top}" fill="none" stroke="${palette.light}" stroke-width="22"/>
    <rect x="${x - width - 34}" y="${top - 60}" width="56" height="130" rx="28" fill="${palette.accent}"/>
    <rect x="${x + width - 22}" y="${top - 60}" width="56" height="130" rx="28" fill="${palette.accent}"/>`;
  const hair = disc(x, crown + height * 0.7, width * 1.45, `fill="${dark}"`);
  const bun = disc(x + width * 0.2, crown - 20, width * 0.5, `fill="${dark}"`);
  const cap = `<path d="M${x - width * 1.06} ${top - height * 0.35}A${width * 1.06} ${height * 0.8} 0 0 1 ${x + width * 1.06} ${top - height * 0.35}L${x + width * 1.85} ${top - height * 0.3}q14 26-14 26H${x - width * 1.06}Z" fill="${palette.main}"/>`;
  return {
    headphones: { behind: "", before: headphones },
    hair: { behind: hair, before: "" },
    cap: { behind: "", before: cap },
    bun: { behind: bun, before: headphones },
  };
}
