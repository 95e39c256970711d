import { HOUR } from "@/lib/clock";
import { readSigned, signText } from "@/lib/signing/signed-text";
import type { Listener } from "./listener";

/** That a listener began to hear a track, and when, by our own clock. */
export type PlayTicket = { trackId: number; listener: Listener; startedAt: Date };

/**
 * Once a listener and track, an hour (decided for facts §3). A ticket lasts no longer than that, so that one that
 * counted is spent: while the hour runs the rule refuses it, and afterwards it is too old. Nothing has to be kept.
 */
export const ONCE_IN = HOUR;
const PURPOSE = "play-ticket";

/** What the player is handed when a track starts. */
export function writeTicket({ trackId, listener, startedAt }: PlayTicket): string {
  return signText(PURPOSE, JSON.stringify([trackId, listener, startedAt.getTime()]));
}

/** The ticket; null when we did not write it. */
export function readTicket(text: string): PlayTicket | null {
  const signed = readSigned(PURPOSE, text);
  if (signed === null) return null;
  const [trackId, listener, startedAt] = JSON.parse(signed) as [number, Listener, number];
  return { trackId, listener, startedAt: new Date(startedAt) };
}

/** Until when a ticket may be handed in. */
export const ticketEnd = ({ startedAt }: Pick<PlayTicket, "startedAt">): Date =>
  new Date(startedAt.getTime() + ONCE_IN);
