import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { beginPlay, countPlay } from "@/lib/listening/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
let listener: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
beforeEach(async () => {
  listener = await person(house);
});
afterAll(() => house.close());

const begin = (trackId: number, as = listener) => call(beginPlay, { as, params: { track: trackId } });
const count = (trackId: number, ticket: string, as = listener) =>
  call(countPlay, { as, params: { track: trackId }, body: { ticket, heard_ms: 86_400_000 } });

test("a ticket says what has to be heard, and a play that was only just begun is told how long yet", async () => {
  const { id } = await track(house, seller);
  const { ticket, counts_after_ms } = (await begin(id)).body.data;
  expect(counts_after_ms).toBe(30_000);
  const { counted, reason, wait_ms } = (await count(id, ticket)).body.data;
  expect([counted, reason]).toEqual([false, "too_early"]);
  expect(wait_ms).toBeGreaterThan(0);
  expect(wait_ms).toBeLessThanOrEqual(30_000);
});

test("what has been heard counts, and asking again changes nothing", async () => {
  // So short that it is heard by the time its ticket comes back.
  const { id } = await track(house, seller, { durationMs: 0 });
  const { ticket } = (await begin(id)).body.data;
  expect((await count(id, ticket)).body.data).toEqual({ counted: true, reason: null, wait_ms: null });
  expect((await count(id, ticket)).body.data).toMatchObject({ counted: false, reason: "counted_before" });
});

test("a ticket of somebody else or of another track is none", async () => {
  const [one, two] = await Promise.all([track(house, seller), track(house, seller)]);
  const { ticket } = (await begin(one.id)).body.data;
  for (const answer of [
    await count(two.id, ticket),
    await count(one.id, ticket, await person(house)),
    await count(one.id, "made-up"),
  ])
    expect(answer.body.data).toEqual({ counted: false, reason: "ticket_invalid", wait_ms: null });
});

test("a sold track plays for its owner alone; a draft is not there", async () => {
  const sold = await withFiles(house, await track(house, seller));
  await buy(house, listener, sold.id);
  expect((await begin(sold.id)).status).toBe(200);
  const stranger = await begin(sold.id, await person(house));
  expect([stranger.status, stranger.code]).toEqual([410, "exclusive_sold"]);
  const draft = await track(house, seller, { status: "draft" });
  expect((await begin(draft.id)).code).toBe("not_found");
});
