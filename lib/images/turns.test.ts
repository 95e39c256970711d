import { expect, test } from "vitest";
import { turns } from "./turns";

test("no more than so many at once, in the order they came, also past one that fails", async () => {
  const inTurn = turns(2);
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
