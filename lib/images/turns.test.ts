import { expect, test } from "vitest";
import { turns } from "./turns";

test("no more than so many at once, in the order they came, also past one that fails", async () => {
  const inTurn = turns(2, 10);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) =>
    inTurn(async () => {
      begun.push(number);
      most = Math.max(most, ++running);
      await new Promise((done) => setImmediate(done));
      running--;
      if (number === 1) throw new Error("a broken one");
      return number;
    });
  const ended = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", ...Array(4).fill("fulfilled")]);
  expect(await work(6)).toBe(6);
});

test("who comes when enough are waiting is sent away, and the others come to their turn", async () => {
  const inTurn = turns(1, 2);
  const ended = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => inTurn(async () => number)));
  expect(ended.map((each) => (each.status === "fulfilled" ? each.value : each.reason.reason))).toEqual([
    1,
    2,
    3,
    "busy",
    "busy",
  ]);
  expect(await inTurn(async () => 6)).toBe(6);
});
