import sharp from "sharp";
import { expect, test } from "vitest";
import { squarePicture } from "./square-picture";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: "#c04020ff" } });
const cover = (bytes: Uint8Array) => squarePicture(bytes, { field: "cover", leastSide: 500 });
const refusal = (bytes: Uint8Array) =>
  cover(bytes).then(
    () => null,
    (error) => error.details?.fields?.cover?.[0] ?? error,
  );

test.each(["jpeg", "png", "webp"] as const)("a %s becomes two square JPEGs", async (format) => {
  const { large, small } = await cover(await picture(900, 620)[format]().toBuffer());
  expect(await sharp(large).metadata()).toMatchObject({ format: "jpeg", width: 620, height: 620 });
  expect(await sharp(small).metadata()).toMatchObject({ format: "jpeg", width: 320, height: 320 });
});

test("a large one is made smaller, and nothing of what it carried besides is kept", async () => {
  const given = await picture(2400, 2400)
    .withExif({ IFD0: { Artist: "Home address" } })
    .jpeg()
    .toBuffer();
  expect(given.includes("Home address")).toBe(true);
  const { large } = await cover(given);
  expect(await sharp(large).metadata()).toMatchObject({ width: 1400, height: 1400 });
  expect(large.includes("Home address")).toBe(false);
});

test("a picture that lies on its side is measured and turned upright", async () => {
  const top = await sharp({ create: { width: 600, height: 300, channels: 3, background: "#ffffff" } })
    .png()
    .toBuffer();
  const lying = await sharp({ create: { width: 600, height: 600, channels: 3, background: "#000000" } })
    .composite([{ input: top, top: 0, left: 0 }])
    .withMetadata({ orientation: 3 })
    .jpeg()
    .toBuffer();
  const { large } = await cover(lying);
  const { data, info } = await sharp(large).raw().toBuffer({ resolveWithObject: true });
  expect([data[0], data[(info.height - 1) * info.width * info.channels]]).toEqual([0, 255]);
});

test("what is too small, no picture, or only named one is refused in words that help", async () => {
  expect(await refusal(await picture(499, 900).png().toBuffer())).toContain("500 × 500");
  expect(await refusal(new Uint8Array())).toContain("JPEG, PNG or WebP");
  expect(
    await refusal(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='600' height='600'/>")),
  ).toContain("JPEG, PNG or WebP");
  expect(await refusal(await picture(600, 600).gif().toBuffer())).toContain("JPEG, PNG or WebP");
  const whole = await picture(600, 600).png().toBuffer();
  expect(await refusal(whole.subarray(0, 20))).toContain("cannot be read");
  expect(await refusal(whole.subarray(0, whole.length - 30))).toContain("damaged");
  expect(await refusal(Buffer.concat([whole, Buffer.alloc(11 * 1024 * 1024)]))).toContain("10 MB");
});
