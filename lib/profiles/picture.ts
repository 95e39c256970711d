import { fail } from "@/lib/errors";
import { files } from "@/lib/storage/files";
import type { ServedFile } from "@/lib/storage/serve-file";

const OURS = /^profiles\/\d{1,15}\/(avatar|picture)-[0-9a-f]{16}(-small)?\.jpg$/;

/**
 * A picture of a profile, ready to be served. Nobody is asked who they are: its address holds a hash of the picture, so
 * only those find it to whom a page showed it. Fails with `not_found`.
 */
export async function picture(input: { key: string }): Promise<ServedFile> {
  const size = OURS.test(input.key) ? await files().size(input.key) : null;
  if (size === null) return fail("not_found");
  return {
    key: input.key,
    size,
    contentType: "image/jpeg",
    filename: input.key.slice(input.key.lastIndexOf("/") + 1),
    disposition: "inline",
    cacheControl: "public, max-age=31536000, immutable",
  };
}
