import type { PlayerTrack } from "./player-track";

export type Repeat = "off" | "all" | "one";

/** What plays and in which order. `order` holds indexes of `tracks`; shuffling changes only the order. */
export interface Queue {
  /** In the order they were given in. */
  tracks: PlayerTrack[];
  order: number[];
  /** Place within `order`. */
  at: number;
  /** Ids of those that had their turn since the queue began, so that shuffling brings none of them back too early. */
  passed: string[];
  shuffled: boolean;
  repeat: Repeat;
}

export const emptyQueue: Queue = {
  tracks: [],
  order: [],
  at: 0,
  passed: [],
  shuffled: false,
  repeat: "off",
};

/** The track that plays, or null when the queue is empty. */
export function current(queue: Queue): PlayerTrack | null {
  return queue.tracks[queue.order[queue.at] ?? -1] ?? null;
}

/** All of it, in the order in which it plays. */
export const played = (queue: Queue): PlayerTrack[] =>
  queue.order.flatMap((index) => queue.tracks[index] ?? []);

/** What follows, in the order in which it will play; the first is next. */
export const upcoming = (queue: Queue): PlayerTrack[] => played(queue).slice(queue.at + 1);

/** Puts new tracks on, starting with `track`, which is added when it is not among them. */
export function startQueue(
  queue: Queue,
  track: PlayerTrack,
  tracks: PlayerTrack[],
  random = Math.random,
): Queue {
  const all = tracks.some((one) => one.id === track.id) ? tracks : [track, ...tracks];
  const first = all.findIndex((one) => one.id === track.id);
  const started = { ...queue, tracks: all, order: all.map((_, index) => index), at: first, passed: [] };
  return queue.shuffled ? shuffle(started, random) : started;
}

/** Shuffles what had no turn yet, or puts the given order back; the playing track goes on. */
export function toggleShuffle(queue: Queue, random = Math.random): Queue {
  const playing = queue.order[queue.at];
  if (!queue.shuffled) return shuffle({ ...queue, shuffled: true }, random);
  const order = queue.tracks.map((_, index) => index);
  return { ...queue, shuffled: false, order, at: playing ?? 0 };
}

function shuffle(queue: Queue, random: () => number): Queue {
  const playing = queue.order[queue.at];
  if (playing === undefined) return queue;
  const hadTurn = new Set(queue.passed);
  const others = queue.order.filter((index) => index !== playing);
  const passed = others.filter((index) => hadTurn.has(queue.tracks[index]?.id ?? ""));
  const rest = others.filter((index) => !passed.includes(index));
  for (let last = rest.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [rest[last], rest[other]] = [rest[other] as number, rest[last] as number];
  }
  return { ...queue, order: [...passed, playing, ...rest], at: passed.length };
}

export function cycleRepeat(queue: Queue): Queue {
  const following: Record<Repeat, Repeat> = { off: "all", all: "one", one: "off" };
  return { ...queue, repeat: following[queue.repeat] };
}

/** One step on; past the end it begins anew when repeating all, else null. Repeat-one is the player's matter. */
export function forward(queue: Queue): Queue | null {
  if (queue.at + 1 < queue.order.length) return moveTo(queue, queue.at + 1);
  return queue.repeat === "all" && queue.order.length > 0 ? { ...queue, at: 0, passed: [] } : null;
}

/** One step back; before the start it wraps when repeating all, else null. */
export function backward(queue: Queue): Queue | null {
  if (queue.at > 0) return moveTo(queue, queue.at - 1);
  return queue.repeat === "all" && queue.order.length > 0 ? moveTo(queue, queue.order.length - 1) : null;
}

/** Goes straight to one of the tracks in the queue. */
export function jump(queue: Queue, id: string): Queue {
  const at = queue.order.findIndex((index) => queue.tracks[index]?.id === id);
  return at < 0 || at === queue.at ? queue : moveTo(queue, at);
}

function moveTo(queue: Queue, at: number): Queue {
  const left = current(queue)?.id;
  const passed = left ? [...queue.passed.filter((id) => id !== left), left] : queue.passed;
  const moved = { ...queue, at };
  return { ...moved, passed: passed.filter((id) => id !== current(moved)?.id) };
}
