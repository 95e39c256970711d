import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beatRequests } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { type House, openHouse } from "@/sandbox/testing/house";
import { member } from "@/sandbox/testing/members";
import { type Person, producer } from "@/sandbox/testing/people";
import { beatRequest } from "@/sandbox/testing/requests";
import { track } from "@/sandbox/testing/tracks";
import { answerRequest } from "./answer-request";
import { deleteRequest } from "./delete-request";
import { editRequest } from "./edit-request";
import { readBalance } from "./read-balance";
import { readRequest } from "./read-request";
import { renewRequest } from "./renew-request";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  expect(await checkInvariants(house.db)).toEqual([]);
  await house.close();
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Failure ? error.reason : Promise.reject(error)),
  );
const tally = (outcomes: string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].map((word) => [word, outcomes.filter((each) => each === word).length]),
  );
const left = async (who: Person) => (await readBalance(await house.as(who))).left;
const requestsOf = async ({ id }: Person) => {
  const [row] = await house.db
    .select({ all: count() })
    .from(beatRequests)
    .where(eq(beatRequests.requesterId, id));
  return row?.all;
};

test("twenty at once with three tokens: three", async () => {
  const listener = await member(house, "plus");
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(beatRequest(house, listener))));
  expect(tally(outcomes)).toEqual({ done: 3, tokens_used_up: 17 });
  expect([await requestsOf(listener), await left(listener)]).toEqual([3, 0]);
});

test("one deleted many times at once gives its tokens back once", async () => {
  const listener = await member(house, "plus");
  const { id: requestId } = await beatRequest(house, listener, { tokens: 2 });
  const ctx = await house.as(listener);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => outcome(deleteRequest(ctx, { requestId }))),
  );
  expect(tally(outcomes)).toEqual({ done: 1, not_found: 7 });
  expect(await left(listener)).toBe(3);
});

test("one renewed many times at once costs once", async () => {
  const listener = await member(house, "plus");
  const { id: requestId, endsAt } = await beatRequest(house, listener);
  // Within the seat that the member was given; the month may have changed meanwhile, the outcome does not.
  const ctx = await house.as(listener, after(endsAt, 1));
  const before = (await readBalance(ctx)).left ?? 0;
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => outcome(renewRequest(ctx, { requestId }))),
  );
  expect(tally(outcomes)).toEqual({ done: 1, request_open: 7 });
  expect((await readBalance(ctx)).left).toBe(before - 1);
});

test("answered from many tabs at once: five beats, each once", async () => {
  const [listener, maker] = [await member(house, "plus"), await producer(house)];
  const { id: requestId } = await beatRequest(house, listener);
  const beats = await Promise.all(Array.from({ length: 10 }, () => track(house, maker)));
  const ctx = await house.as(maker);
  const answers = [...beats, ...beats].map(({ id }) =>
    outcome(answerRequest(ctx, { requestId, track_ids: [id] })),
  );
  expect(tally(await Promise.all(answers))).toEqual({ done: 5, validation_failed: 15 });
  const { answers: given } = await readRequest(await house.as(listener), { requestId });
  expect(new Set(given.flatMap(({ tracks }) => tracks.map(({ id }) => id))).size).toBe(5);
});

test("edited while it is answered: either the answer was to the new words, or the words stay", async () => {
  const maker = await producer(house);
  const { id: trackId } = await track(house, maker);
  const listener = await member(house, "pro");
  for (let round = 0; round < 5; round++) {
    const { id: requestId } = await beatRequest(house, listener);
    const [edited, answered] = await Promise.all([
      outcome(editRequest(await house.as(listener), { requestId, changes: { genre: "House" } })),
      outcome(answerRequest(await house.as(maker), { requestId, track_ids: [trackId] })),
    ]);
    const { genre } = await readRequest(await house.as(listener), { requestId });
    expect([answered, genre]).toEqual(["done", edited === "done" ? "House" : "Trap"]);
    expect(["done", "request_answered"]).toContain(edited);
  }
});

test("deleted while it is answered: no answer is left behind, and nobody waits", async () => {
  const maker = await producer(house);
  const { id: trackId } = await track(house, maker);
  const listener = await member(house, "pro");
  const { id: requestId } = await beatRequest(house, listener);
  const outcomes = await Promise.all([
    outcome(deleteRequest(await house.as(listener), { requestId })),
    outcome(answerRequest(await house.as(maker), { requestId, track_ids: [trackId] })),
  ]);
  expect(outcomes[0]).toBe("done");
  expect(["done", "not_found"]).toContain(outcomes[1]);
  expect((await house.db.select().from(beatRequests).where(eq(beatRequests.id, requestId))).length).toBe(0);
  expect(await left(listener)).toBe(5);
});
