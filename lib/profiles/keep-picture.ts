import { sha256 } from "@/lib/ids";
import { squarePicture } from "@/lib/images/square-picture";
import { files } from "@/lib/storage/files";
import { keyOfSize } from "./picture-url";

const LEAST_SIDE = 200;

/**
 * Checks an uploaded picture of a person's and keeps it under a name that changes with its content; answers its key.
 * Write the key to its row, then forget the picture that it takes the place of. Fails with `validation_failed` under
 * `picture`.
 */
export async function keepPicture(
  userId: number,
  kind: "avatar" | "picture",
  bytes: Uint8Array,
): Promise<string> {
  const { large, small, contentType } = await squarePicture(bytes, {
    field: "picture",
    leastSide: LEAST_SIDE,
  });
  const key = `profiles/${userId}/${kind}-${sha256(large).slice(0, 16)}.jpg`;
  await Promise.all([
    files().put(key, large, contentType),
    files().put(keyOfSize(key, "small"), small, contentType),
  ]);
  return key;
}

/** Removes pictures that no row names any more. */
export async function forgetPictures(keys: readonly string[]): Promise<void> {
  const both = keys.flatMap((key) => [key, keyOfSize(key, "small")]);
  await Promise.all(both.map((key) => files().remove(key)));
}
