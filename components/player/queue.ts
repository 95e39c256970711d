import type { PlayerTrack } from "./player-track";

export type Repeat = "off" | "all" | "one";

/** What plays and in which order. `order` holds indexes of `tracks`; shuffling changes only the order. */
export interface Queue {
  tracks: PlayerTrack[];
  order: number[];
  /** Place within `order`. */
  at: number;
  shuffled: boolean;
  repeat: Repeat;
}

export const emptyQueue: Queue = { tracks: [], order: [], at: 0, shuffled: false, repeat: "off" };

/** The track that plays, or null when the queue is empty. */
export function current(queue: Queue): PlayerTrack | null {
  return queue.tracks[queue.order[queue.at] ?? -1] ?? null;
}

/** What follows, in the order in which it will play; the first is next. */
export function upcoming(queue: Queue): PlayerTrack[] {
  return queue.order.slice(queue.at + 1).flatMap((index) => queue.tracks[index] ?? []);
}

/** The order for `tracks` with `first` playing now: as given, or shuffled behind it. */
function arrange(length: number, first: number, shuffled: boolean, random: () => number) {
  const order = Array.from({ length }, (_, index) => index);
  if (!shuffled) return { order, at: first };
  const rest = order.filter((index) => index !== first);
  for (let last = rest.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = rest[last] as number;
    rest[last] = rest[other] as number;
    rest[other] = held;
  }
  return { order: [first, ...rest], at: 0 };
}

/** Puts new tracks on, starting with `track`, which is added when it is not among them. */
export function startQueue(
  queue: Queue,
  track: PlayerTrack,
  tracks: PlayerTrack[],
  random = Math.random,
): Queue {
  const all = tracks.some((one) => one.id === track.id) ? tracks : [track, ...tracks];
  const first = all.findIndex((one) => one.id === track.id);
  return { ...queue, tracks: all, ...arrange(all.length, first, queue.shuffled, random) };
}

/** Shuffles what follows, or puts the given order back; the playing track goes on. */
export function toggleShuffle(queue: Queue, random = Math.random): Queue {
  const shuffled = !queue.shuffled;
  const first = queue.order[queue.at];
  if (first === undefined) return { ...queue, shuffled };
  return { ...queue, shuffled, ...arrange(queue.tracks.length, first, shuffled, random) };
}

export function cycleRepeat(queue: Queue): Queue {
  const following: Record<Repeat, Repeat> = { off: "all", all: "one", one: "off" };
  return { ...queue, repeat: following[queue.repeat] };
}

/** One step on; past the end it wraps when repeating all, else null. Repeat-one is the player's matter. */
export function forward(queue: Queue): Queue | null {
  if (queue.at + 1 < queue.order.length) return { ...queue, at: queue.at + 1 };
  return queue.repeat === "all" && queue.order.length > 0 ? { ...queue, at: 0 } : null;
}

/** One step back; before the start it wraps when repeating all, else null. */
export function backward(queue: Queue): Queue | null {
  if (queue.at > 0) return { ...queue, at: queue.at - 1 };
  return queue.repeat === "all" && queue.order.length > 0 ? { ...queue, at: queue.order.length - 1 } : null;
}

/** Goes straight to one of the tracks in the queue. */
export function jump(queue: Queue, id: string): Queue {
  const at = queue.order.findIndex((index) => queue.tracks[index]?.id === id);
  return at < 0 ? queue : { ...queue, at };
}
