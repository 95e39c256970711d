import { fail } from "@/lib/errors";
import { files } from "@/lib/storage/files";
import type { ServedFile } from "@/lib/storage/serve-file";

const FOREVER = "public, max-age=31536000, immutable";

type Covered = {
  title: string;
  coverKey: string | null;
  coverThumbKey: string | null;
  /** Whether strangers see it: what is not public must not lie in shared caches. */
  isPublic: boolean;
};

/** A cover as it is served, the small one where there is one. Its address changes with the file. Fails with `not_found`. */
export async function serveCover(of: Covered, size: "full" | "small"): Promise<ServedFile> {
  const key = (size === "small" ? of.coverThumbKey : null) ?? of.coverKey;
  const bytes = key === null ? null : await files().size(key);
  if (key === null || bytes === null) fail("not_found");
  const extension = key.slice(key.lastIndexOf(".") + 1);
  return {
    key,
    size: bytes,
    contentType: extension === "jpg" ? "image/jpeg" : `image/${extension}`,
    filename: `${of.title}.${extension}`,
    disposition: "inline",
    cacheControl: of.isPublic ? FOREVER : "private, max-age=3600",
  };
}
