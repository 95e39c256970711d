import { DAY, HOUR } from "@/lib/clock";
import type { Purpose } from "./upload";

const MB = 1024 * 1024;

/** The most bytes of one file, by what it is for (facts §3). */
export const LARGEST: Record<Purpose, number> = {
  master: 256 * MB,
  stems: 1024 * MB,
  trackout: 1024 * MB,
  midi: MB,
};

/** What one producer may have that is no beat yet: so many uploads, and so many bytes of them. */
export const MOST_OPEN = 20;
export const MOST_OPEN_BYTES = 4 * 1024 * MB;

/** What one track may have besides its master: what buyers get is packed of it. */
export const MOST_OF_TRACK_BYTES = 2 * 1024 * MB;
/** What one producer may begin within a day, given up or not: it is all stored and processed for a while. */
export const MOST_A_DAY_BYTES = 20 * 1024 * MB;

/** How much is taken in before it is written down. A broken connection loses less than this. */
export const PART_BYTES = 4 * MB;

/** What stands still is given up: one that is coming in, and one that was processed and never made a beat. */
export const UNFINISHED_FOR = DAY;
/** However a few bytes a day keep it moving. */
export const UNFINISHED_AT_MOST = 7 * DAY;
export const UNUSED_FOR = 30 * DAY;
/** Processing that shows no sign of life for so long is ordered again. */
export const STUCK_AFTER = HOUR;
