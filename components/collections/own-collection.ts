import type { Saved } from "@/components/presets/saving";

/** A producer's collection as Backstage shows it. */
export type OwnCollection = {
  id: number;
  title: string;
  /** Its page in the store. */
  href: string;
  coverUrl: string;
  status: "draft" | "published";
  /** How many of its beats others can hear, and how many it has. */
  shown: number;
  all: number;
  releaseDate: string | null;
  publishedAt: Date | null;
};

export type CollectionActions = {
  publish: (collectionId: number) => Promise<Saved>;
  unpublish: (collectionId: number) => Promise<Saved>;
  remove: (collectionId: number) => Promise<Saved>;
};

/** "8 beats, 1 of them hidden". */
export function beatsIn({ shown, all }: Pick<OwnCollection, "shown" | "all">): string {
  if (all === 0) return "No beats yet";
  const hidden = all - shown;
  return `${all === 1 ? "1 beat" : `${all} beats`}${hidden > 0 ? `, ${hidden} of them hidden` : ""}`;
}
