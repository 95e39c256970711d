import { SECOND } from "@/lib/clock";

const ENOUGH = 30 * SECOND;

/**
 * How much of a track counts as a play, in milliseconds: half a minute, or nine tenths of what is shorter. Not all of it:
 * browsers tell four times a second where they are, so the first and the last of it are never seen to be heard.
 */
export const enoughOf = ({ durationMs }: { durationMs: number }): number =>
  Math.min(ENOUGH, Math.round(durationMs * 0.9));

/**
 * How much was heard, in milliseconds: what the player says, as far as our clock allows it. Nobody hears two tracks at
 * once, so time that went into the play that counted before (`lastCountedAt`) does not serve again.
 */
export function believable(heardMs: number, startedAt: Date, lastCountedAt: Date | null, now: Date): number {
  const since = Math.max(startedAt.getTime(), lastCountedAt?.getTime() ?? 0);
  return Math.max(0, Math.min(heardMs, now.getTime() - since));
}
