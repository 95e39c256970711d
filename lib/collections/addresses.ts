import { sha256 } from "@/lib/ids";

/** The page of a collection: the number finds it, the words are for people. */
export const collectionHref = ({ id, slug }: { id: number; slug: string }): string =>
  `/collections/${id}-${slug}`;

/** The number in a part of an address such as `42-night-bus-tapes`; null where there is none. */
export function collectionIdIn(part: string): number | null {
  const id = Number(/^([1-9]\d{0,15})(-|$)/.exec(part)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(id) ? id : null;
}

/** Where its cover is served. The version in it changes with the file, so that browsers may keep it for good. */
export function collectionCoverUrl(
  { id, coverKey }: { id: number; coverKey: string | null },
  size: "full" | "small" = "full",
): string {
  if (coverKey === null) return "/no-cover.svg";
  const version = sha256(coverKey).slice(0, 12);
  return `/media/collections/${id}?v=${version}${size === "small" ? "&size=small" : ""}`;
}
