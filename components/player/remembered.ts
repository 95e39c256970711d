import type { PlayerTrack } from "./player-track";
import type { Repeat } from "./queue";

/** What the player remembers between visits, in this browser alone. */
export interface Remembered {
  volume: number;
  muted: boolean;
  shortcuts: boolean;
  shuffled: boolean;
  repeat: Repeat;
  track: PlayerTrack | null;
}

const PLACE = "beatpass.player";

/** What an earlier visit left; nothing when storage is closed or its content is not ours. */
export function recall(): Partial<Remembered> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "{}");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** Keeps it for the next visit; a full or closed storage is no reason to stop the music. */
export function remember(state: Remembered): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(state));
  } catch {}
}
