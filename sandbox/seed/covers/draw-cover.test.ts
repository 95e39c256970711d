import sharp from "sharp";
import { expect, test } from "vitest";
import { COMPOSITION_NAMES } from "./compositions/all";
import { drawCover } from "./draw-cover";

const spec = { seed: 7, title: "Night Bus", producer: "Marlo", genre: "Lo-Fi" };

test.each(COMPOSITION_NAMES)(
  "%s: two squares of a real picture, and the color it is mostly of",
  async (composition) => {
    const cover = await drawCover({ ...spec, composition });
    expect(cover.dominantColor).toMatch(/^#[0-9a-f]{6}$/);
    for (const [image, side] of [
      [cover.large, 1000],
      [cover.small, 320],
    ] as const) {
      const { format, width, height } = await sharp(image).metadata();
      expect([format, width, height]).toEqual(["jpeg", side, side]);
      const { channels } = await sharp(image).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(12);
    }
  },
);

test("the same spec draws the same cover, another track another", async () => {
  const cover = await drawCover(spec);
  expect((await drawCover(spec)).large.equals(cover.large)).toBe(true);
  expect((await drawCover({ ...spec, seed: 8 })).large.equals(cover.large)).toBe(false);
});
