import type { CatalogTrack } from "@/components/tracks/catalog-track";

/** A track in somebody's list; one that has left has no details, and a title only while that is public. */
export type KeptLine = { id: string; title: string | null; track: CatalogTrack | null };
