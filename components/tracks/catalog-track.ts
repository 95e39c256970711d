import type { PlayerTrack } from "@/components/player/player-track";
import type { Maker } from "./makers";

/** A track as the lists show it. */
export interface CatalogTrack extends PlayerTrack {
  /** Everyone credited on it, whose it is first. */
  makers: Maker[];
  genre: string;
  mood: string;
  /** Minor units of the exclusive rights; null when it has no price. */
  priceMinor: number | null;
  currency: string;
  sold: boolean;
  /** Whether plans download it: it has a standard license, and nobody owns it alone. */
  downloadable: boolean;
}
