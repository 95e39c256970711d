import type { PlayerTrack } from "@/components/player/player-track";

/** A track as the lists show it. */
export interface CatalogTrack extends PlayerTrack {
  producerHref: string;
  genre: string;
  mood: string;
  /** Minor units of the exclusive rights; null when it has no price. */
  priceMinor: number | null;
  currency: string;
  sold: boolean;
  /** Whether plans download it: it has a standard license, and nobody owns it alone. */
  downloadable: boolean;
}
