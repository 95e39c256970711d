import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlayerTrack } from "./player-track";
import {
  backward,
  current,
  cycleRepeat,
  emptyQueue,
  forward,
  jump,
  startQueue,
  toggleShuffle,
  upcoming,
} from "./queue";

const tracks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}` }) as PlayerTrack);
const ids = (list: PlayerTrack[]) => list.map((track) => track.id);

describe("the queue", () => {
  test("starts at the chosen track and goes on in the list's order", () => {
    const [, chosen] = tracks(4);
    const queue = startQueue(emptyQueue, chosen as PlayerTrack, tracks(4));
    expect(current(queue)?.id).toBe("t1");
    expect(ids(upcoming(queue))).toEqual(["t2", "t3"]);
  });

  test("a track that is not in the list plays first and the list follows", () => {
    const queue = startQueue(emptyQueue, { id: "else" } as PlayerTrack, tracks(2));
    expect(current(queue)?.id).toBe("else");
    expect(ids(upcoming(queue))).toEqual(["t0", "t1"]);
  });

  test("ends after the last track unless all repeats", () => {
    const list = tracks(2);
    const queue = startQueue(emptyQueue, list[1] as PlayerTrack, list);
    expect(forward(queue)).toBeNull();
    const again = forward(cycleRepeat(queue));
    expect(again && current(again)?.id).toBe("t0");
  });

  test("goes back one, and before the first only when all repeats", () => {
    const list = tracks(3);
    const queue = startQueue(emptyQueue, list[0] as PlayerTrack, list);
    expect(backward(queue)).toBeNull();
    const wrapped = backward(cycleRepeat(queue));
    expect(wrapped && current(wrapped)?.id).toBe("t2");
  });

  test("jumps to a track, and stays where it is when the track is not there", () => {
    const list = tracks(3);
    const queue = startQueue(emptyQueue, list[0] as PlayerTrack, list);
    expect(current(jump(queue, "t2"))?.id).toBe("t2");
    expect(jump(queue, "nowhere")).toBe(queue);
  });

  test("shuffling plays every track once, keeps the playing one, and undoes itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (count, pick, dice) => {
          const list = tracks(count);
          const chosen = list[pick % count] as PlayerTrack;
          const plain = startQueue(emptyQueue, chosen, list);
          const shuffled = toggleShuffle(plain, () => dice.next().value as number);
          expect(current(shuffled)?.id).toBe(chosen.id);
          expect([...ids(upcoming(shuffled)), chosen.id].sort()).toEqual(ids(list).sort());
          expect(toggleShuffle(shuffled)).toEqual(plain);
        },
      ),
    );
  });
});
