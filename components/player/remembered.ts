import type { PlayerTrack } from "./player-track";
import { emptyQueue, type Queue } from "./queue";

/** What the player remembers between visits, in this browser alone. */
export interface Remembered {
  volume: number;
  muted: boolean;
  shortcuts: boolean;
  /** Seconds played of the track. */
  position: number;
}

const SETTINGS = "beatpass.player";
const QUEUE = "beatpass.queue";

/** What an earlier visit left; nothing when storage is closed or its content is not ours. */
export const recall = (): Partial<Remembered> => read(SETTINGS) ?? {};

/** Keeps it for the next visit. */
export const remember = (state: Remembered): void => write(SETTINGS, state);

/** The queue that an earlier visit left, to the track that played; empty when there is none that makes sense. */
export function recallQueue(): Queue {
  const found = read(QUEUE) as Partial<Queue> | null;
  if (!found) return emptyQueue;
  const { tracks = [], order = [], at = 0, passed = [], shuffled, repeat = "off" } = found;
  const settings = { shuffled: shuffled === true, repeat };
  const makesSense =
    Array.isArray(tracks) &&
    Array.isArray(order) &&
    Array.isArray(passed) &&
    tracks.every(isTrack) &&
    order.length === tracks.length &&
    order.every((index) => tracks[index] !== undefined) &&
    order[at] !== undefined;
  return makesSense ? { tracks, order, at, passed, ...settings } : { ...emptyQueue, ...settings };
}

/** Keeps the queue. Apart from the rest, because it is large and changes seldom. */
export const rememberQueue = (queue: Queue): void => write(QUEUE, queue);

const isTrack = (found: unknown): found is PlayerTrack =>
  typeof found === "object" && found !== null && "id" in found && "previewUrl" in found && "peaks" in found;

function read(place: string): object | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    return typeof found === "object" ? found : null;
  } catch {
    return null;
  }
}

/** A full or closed storage is no reason to stop the music. */
function write(place: string, content: object): void {
  try {
    localStorage.setItem(place, JSON.stringify(content));
  } catch {}
}
