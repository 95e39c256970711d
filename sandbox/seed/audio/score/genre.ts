import { afrobeats } from "./genres/afrobeats";
import { boombap } from "./genres/boombap";
import { dancehall } from "./genres/dancehall";
import { drill } from "./genres/drill";
import { house } from "./genres/house";
import { lofi } from "./genres/lofi";
import { pop } from "./genres/pop";
import { reggaeton } from "./genres/reggaeton";
import { rnb } from "./genres/rnb";
import { synthwave } from "./genres/synthwave";
import { trap } from "./genres/trap";
import type { Style } from "./style";

const STYLES = {
  trap,
  boombap,
  lofi,
  drill,
  house,
  rnb,
  reggaeton,
  dancehall,
  afrobeats,
  synthwave,
  pop,
} satisfies Record<string, Style>;

export type BeatGenre = keyof typeof STYLES;
export const BEAT_GENRES = Object.keys(STYLES) as BeatGenre[];

const ALSO: Record<string, BeatGenre> = {
  hiphop: "boombap",
  rnb: "rnb",
  rb: "rnb",
  soul: "rnb",
  latin: "reggaeton",
  dembow: "reggaeton",
  afrobeat: "afrobeats",
  amapiano: "afrobeats",
  electronic: "house",
  dance: "house",
  retrowave: "synthwave",
};

/** The genre that a catalog's name for it means: `R&B`, `Lo-Fi` and `boom bap` are all understood; else trap. */
export function beatGenre(name: string): BeatGenre {
  const plain = name.toLowerCase().replace(/[^a-z]/g, "");
  return BEAT_GENRES.find((genre) => genre === plain) ?? ALSO[plain] ?? "trap";
}

export const styleOf = (name: string): Style => STYLES[beatGenre(name)];
