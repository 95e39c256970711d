import type { Composition } from "../composition";
import { aura } from "./aura";
import { bloom } from "./bloom";
import { dunes } from "./dunes";
import { eclipse } from "./eclipse";
import { flutes } from "./flutes";
import { gate } from "./gate";
import { halftone } from "./halftone";
import { signal } from "./signal";
import { sunset } from "./sunset";
import { tiles } from "./tiles";

export const COMPOSITIONS = {
  aura,
  bloom,
  dunes,
  eclipse,
  flutes,
  gate,
  halftone,
  signal,
  sunset,
  tiles,
} satisfies Record<string, Composition>;

export type CompositionName = keyof typeof COMPOSITIONS;
export const COMPOSITION_NAMES = Object.keys(COMPOSITIONS) as CompositionName[];
