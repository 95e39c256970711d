import type { KeptLine } from "@/components/listening/kept-line";
import type { KeptTrack } from "@/lib/tracks/kept-tracks";
import { presentTrack } from "./present-track";

/** Lists of somebody's own may be long: their waveforms are coarser still. */
const BARS = 80;

/** A track in somebody's list as the components take it. */
export const presentKeptLine = (kept: KeptTrack): KeptLine =>
  kept.available
    ? { id: String(kept.id), title: kept.track.title, track: presentTrack(kept.track, BARS) }
    : { id: String(kept.id), title: kept.title, track: null };
