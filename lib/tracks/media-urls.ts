import { sha256 } from "@/lib/ids";

type Cover = { id: number; coverKey: string | null };

/** Where the cover is served. The version in it changes with the file, so that browsers may keep it for good. */
export function coverUrl({ id, coverKey }: Cover, size: "full" | "small" = "full"): string {
  if (coverKey === null) return "/no-cover.svg";
  const version = sha256(coverKey).slice(0, 12);
  return `/media/covers/${id}?v=${version}${size === "small" ? "&size=small" : ""}`;
}

/** Where the tagged preview is served, to whom may hear it. */
export const previewUrl = (trackId: number): string => `/media/previews/${trackId}`;
