import fc from "fast-check";
import { expect, test } from "vitest";
import { addLast, clearUpcoming, orderUpcoming, playNext, remove } from "./edit-queue";
import type { PlayerTrack } from "./player-track";
import {
  current,
  emptyQueue,
  forward,
  jump,
  played,
  type Queue,
  startQueue,
  toggleShuffle,
  upcoming,
} from "./queue";

const track = (id: string) => ({ id }) as PlayerTrack;
const tracks = (count: number) => Array.from({ length: count }, (_, index) => track(`t${index}`));
const ids = (list: PlayerTrack[]) => list.map(({ id }) => id);
const started = (count: number, at = 0) =>
  startQueue(emptyQueue, tracks(count)[at] as PlayerTrack, tracks(count));

test("next comes right behind the playing track, last at the end", () => {
  const queue = addLast(playNext(started(3), track("next")), track("last"));
  expect(ids(upcoming(queue))).toEqual(["next", "t1", "t2", "last"]);
  expect(current(queue)?.id).toBe("t0");
});

test("the first track of an empty queue is the one that plays", () => {
  expect(current(playNext(emptyQueue, track("x")))?.id).toBe("x");
});

test("one that is in it already moves; the playing one stays", () => {
  expect(ids(upcoming(playNext(started(4), track("t3"))))).toEqual(["t3", "t1", "t2"]);
  expect(ids(played(addLast(started(4, 2), track("t0"))))).toEqual(["t1", "t2", "t3", "t0"]);
  const queue = started(4);
  expect(playNext(queue, track("t0"))).toBe(queue);
  expect(remove(queue, "t0")).toBe(queue);
});

test("what is to come is put in order or cleared; what was is not touched", () => {
  const queue = started(5, 1);
  const turned = orderUpcoming(queue, ["t4", "t3", "t2"]);
  expect(ids(played(turned))).toEqual(["t0", "t1", "t4", "t3", "t2"]);
  expect(ids(played(clearUpcoming(turned)))).toEqual(["t0", "t1"]);
});

test("an order made by hand outlives shuffling and its end", () => {
  const turned = orderUpcoming(started(4), ["t3", "t1", "t2"]);
  expect(ids(upcoming(toggleShuffle(toggleShuffle(turned))))).toEqual(["t3", "t1", "t2"]);
});

const step = fc.oneof(
  fc.record({ do: fc.constantFrom("next", "last", "remove", "jump"), id: fc.nat({ max: 12 }) }),
  fc.record({ do: fc.constantFrom("forward", "shuffle", "clear", "turn"), id: fc.constant(0) }),
);

function act(queue: Queue, { do: what, id }: { do: string; id: number }): Queue {
  const name = `t${id}`;
  if (what === "next") return playNext(queue, track(name));
  if (what === "last") return addLast(queue, track(name));
  if (what === "remove") return remove(queue, name);
  if (what === "jump") return jump(queue, name);
  if (what === "forward") return forward(queue) ?? queue;
  if (what === "shuffle") return toggleShuffle(queue);
  if (what === "clear") return clearUpcoming(queue);
  return orderUpcoming(queue, ids(upcoming(queue)).reverse());
}

test("whatever is done to it, every track stands in it once and one of them plays", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 30 }), (count, steps) => {
      const queue = steps.reduce(act, started(count));
      expect(queue.order.slice().sort((a, b) => a - b)).toEqual(queue.tracks.map((_, index) => index));
      expect(new Set(ids(queue.tracks)).size).toBe(queue.tracks.length);
      expect(current(queue)).not.toBeNull();
      if (!queue.shuffled) expect(ids(played(queue))).toEqual(ids(queue.tracks));
    }),
  );
});

test("shuffled in the middle, nothing comes back before all had their turn", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat({ max: 19 }), (count, heard) => {
      let queue = started(count);
      const turns = [current(queue)?.id];
      const on = () => {
        const moved = forward(queue);
        if (moved) turns.push(current(moved)?.id);
        queue = moved ?? queue;
        return moved;
      };
      for (let n = 0; n < heard; n++) on();
      queue = toggleShuffle(queue);
      while (on());
      expect(turns.slice().sort()).toEqual(ids(tracks(count)).sort());
    }),
  );
});
