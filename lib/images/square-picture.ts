import sharp from "sharp";
import { Failure, invalid } from "@/lib/errors";
import { turns } from "./turns";

/** What somebody uploaded as a picture, made ours: square JPEGs without anything else that was in the file. */
export type SquarePicture = { large: Buffer; small: Buffer; contentType: "image/jpeg" };

/** The most that is read of an uploaded picture. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;
export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;
/** Covers have at least this many pixels a side (facts §3). */
export const LEAST_COVER_SIDE = 500;

const LARGEST = 1400;
const SMALL = 320;
const MOST_PIXELS = 50_000_000;
// A large picture takes some hundred MB while it is decoded, and ten while it waits.
const inTurn = turns(2, 20);
// What a file begins with. No other decoder ever sees a stranger's bytes.
const BEGINNINGS = [/^\xff\xd8\xff/, /^\x89PNG\r\n/, /^RIFF[\s\S]{4}WEBP/];

/**
 * Turns an uploaded picture upright, crops it to its middle square and encodes it anew, once for its page and once for
 * lists. Content decides, not the name (RELIABILITY S8). Fails with `validation_failed` under `field`, or
 * with `busy`.
 */
export async function squarePicture(
  bytes: Uint8Array,
  { field, leastSide }: { field: string; leastSide: number },
): Promise<SquarePicture> {
  const refuse = (sentence: string): never => invalid({ [field]: [sentence] });
  const beginning = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (bytes.byteLength > MOST_PICTURE_BYTES) refuse("Choose a picture of at most 10 MB.");
  if (!BEGINNINGS.some((pattern) => pattern.test(beginning)))
    refuse("Choose a JPEG, PNG or WebP picture. What is in the file counts, not its name.");
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).autoOrient();
  const sizes = await open()
    .metadata()
    .catch(() => null);
  if (!sizes) return refuse("This picture cannot be read. Save it anew and choose it again.");
  const side = Math.min(sizes.autoOrient.width, sizes.autoOrient.height);
  if (side < leastSide) refuse(`Choose a picture of at least ${leastSide} × ${leastSide} pixels.`);
  try {
    // A transparent ground would come out black.
    const square = (pixels: number) =>
      open()
        .resize(pixels, pixels, { fit: "cover" })
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 86 })
        .toBuffer();
    const [large, small] = await inTurn(() => Promise.all([square(Math.min(side, LARGEST)), square(SMALL)]));
    return { large, small, contentType: "image/jpeg" };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return refuse("This picture is damaged or too large. Save it anew and choose it again.");
  }
}
