import { sha256 } from "@/lib/ids";
import { files } from "@/lib/storage/files";
import { LEAST_COVER_SIDE, squarePicture } from "./square-picture";

/** Where a cover lies, as tracks and collections name it in their rows. */
export type CoverKeys = { coverKey: string; coverThumbKey: string };

/**
 * Checks an uploaded cover and keeps it in `folder`, such as `tracks/42`, under a name that changes with its content.
 * Write the keys to the row, then `forgetCover` what it had before. Fails with `validation_failed` under `cover`.
 */
export async function keepCover(folder: string, bytes: Uint8Array): Promise<CoverKeys> {
  const { large, small, contentType } = await squarePicture(bytes, {
    field: "cover",
    leastSide: LEAST_COVER_SIDE,
  });
  const name = `${folder}/cover-${sha256(large).slice(0, 12)}`;
  const keys = { coverKey: `${name}.jpg`, coverThumbKey: `${name}-small.jpg` };
  await Promise.all([
    files().put(keys.coverKey, large, contentType),
    files().put(keys.coverThumbKey, small, contentType),
  ]);
  return keys;
}

/** Removes a cover that no row names any more; one that is the same as `kept` stays. */
export async function forgetCover(
  old: { coverKey: string | null; coverThumbKey: string | null },
  kept?: CoverKeys,
): Promise<void> {
  const gone = [old.coverKey, old.coverThumbKey].filter(
    (key) => key !== null && key !== kept?.coverKey && key !== kept?.coverThumbKey,
  );
  await Promise.all(gone.map((key) => files().remove(key as string)));
}
