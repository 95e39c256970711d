import sharp from "sharp";
import { type Random, randomFrom } from "../random";
import { toHex } from "./color";
import { SIDE } from "./composition";
import { COMPOSITION_NAMES, COMPOSITIONS, type CompositionName } from "./compositions/all";
import { paletteFor } from "./palettes";

export type CoverSpec = {
  /** The same spec gives the same picture. */
  seed: string | number;
  title: string;
  producer: string;
  genre: string;
  /** Leave out to let chance choose; a catalog looks fuller when neighbors are told apart by hand. */
  composition?: CompositionName;
};

/** JPEG, because PDF and mail take nothing newer. `dominantColor` as `#rrggbb`. */
export type Cover = { large: Buffer; small: Buffer; contentType: "image/jpeg"; dominantColor: string };

const SMALL = 320;
const GRAIN = 15;

/** Draws a cover without words: 1000 × 1000 and 320 × 320 pixels. */
export async function drawCover(spec: CoverSpec): Promise<Cover> {
  const random = randomFrom("cover", spec.seed, spec.title, spec.producer);
  const palette = paletteFor(spec.genre, random);
  const chosen = random.pick(COMPOSITION_NAMES);
  const inside = COMPOSITIONS[spec.composition ?? chosen](palette, random);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">${inside}</svg>`;

  const drawn = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const picture = () => sharp(drawn, { raw: { width: SIDE, height: SIDE, channels: 3 } });
  const { dominant } = await picture().stats();
  addGrain(drawn, random);
  return {
    large: await picture().jpeg({ quality: 84 }).toBuffer(),
    small: await picture().resize(SMALL).jpeg({ quality: 84 }).toBuffer(),
    contentType: "image/jpeg",
    dominantColor: toHex([dominant.r, dominant.g, dominant.b]),
  };
}

/** Film grain hides the steps of the gradients. The bytes of the picture are changed in place. */
function addGrain(rgb: Buffer, random: Random): void {
  for (let i = 0; i + 2 < rgb.length; i += 3) {
    const speck = (random.next() - 0.5) * GRAIN;
    for (let part = i; part < i + 3; part++) {
      rgb[part] = Math.min(255, Math.max(0, (rgb[part] as number) + speck));
    }
  }
}
