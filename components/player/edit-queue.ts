import type { PlayerTrack } from "./player-track";
import { current, played, type Queue, startQueue } from "./queue";

// A track stands in the queue once. What is put in again moves to its new place.

/** Puts a track right behind the one that plays. */
export const playNext = (queue: Queue, track: PlayerTrack): Queue => put(queue, track, "next");

/** Puts a track at the end. */
export const addLast = (queue: Queue, track: PlayerTrack): Queue => put(queue, track, "last");

function put(queue: Queue, track: PlayerTrack, where: "next" | "last"): Queue {
  const playing = current(queue);
  if (!playing) return startQueue(queue, track, [track]);
  if (playing.id === track.id) return queue;
  const rest = remove(queue, track.id);
  const insert = (list: PlayerTrack[]) => {
    const place = where === "last" ? list.length : list.findIndex(({ id }) => id === playing.id) + 1;
    return [...list.slice(0, place), track, ...list.slice(place)];
  };
  return arranged(rest, insert(rest.tracks), insert(played(rest)));
}

/** Takes a track out; the one that plays stays. */
export function remove(queue: Queue, id: string): Queue {
  if (current(queue)?.id === id) return queue;
  const others = (list: PlayerTrack[]) => list.filter((track) => track.id !== id);
  return arranged(queue, others(queue.tracks), others(played(queue)));
}

/** Takes out all that is still to come. */
export function clearUpcoming(queue: Queue): Queue {
  const kept = played(queue).slice(0, queue.at + 1);
  const ids = new Set(kept.map(({ id }) => id));
  return arranged(
    queue,
    queue.tracks.filter(({ id }) => ids.has(id)),
    kept,
  );
}

/** Puts what is to come in this order, given by ids. While it is not shuffled, that is its order from now on. */
export function orderUpcoming(queue: Queue, ids: string[]): Queue {
  const list = played(queue);
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: PlayerTrack) => place.get(id) ?? ids.length;
  const ordered = [
    ...list.slice(0, queue.at + 1),
    ...list.slice(queue.at + 1).sort((one, other) => placeOf(one) - placeOf(other)),
  ];
  return arranged(queue, queue.shuffled ? queue.tracks : ordered, ordered);
}

/** The queue of these tracks, in the order they were given in and in the one they play in; the same one plays on. */
function arranged(queue: Queue, given: PlayerTrack[], playing: PlayerTrack[]): Queue {
  const indexes = new Map(given.map(({ id }, index) => [id, index]));
  const at = playing.findIndex(({ id }) => id === current(queue)?.id);
  return {
    ...queue,
    tracks: given,
    order: playing.flatMap(({ id }) => indexes.get(id) ?? []),
    at: Math.max(0, at),
    passed: queue.passed.filter((id) => indexes.has(id)),
  };
}
