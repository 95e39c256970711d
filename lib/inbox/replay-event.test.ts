import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { auditLog } from "@/db/schema";
import { confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { replayEvent } from "./replay-event";
import { countFailingEvents, readEvent, searchEvents, stateOf } from "./search-events";

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true });
});
afterEach(() => house.standIn.control.clearFaults());
afterAll(() => house.close());

const asAdmin = () => house.as(admin);

test("an event that fails shows why, and replayed it is done", async () => {
  const buyer = await person(house);
  const beat = await track(house, await producer(house));
  const { purchaseId, intentId } = await initiate(house, buyer, beat.id);
  await confirm(house, intentId);
  // As if it had come before our own commit, and Stripe were away when we ask whose it is.
  await house.db.execute(`update purchases set intent_id = null where id = ${purchaseId}`);
  house.standIn.control.fault({ kind: "500", times: 100, match: { method: "GET" } });
  await deliver(house);
  await house.work();
  const { rows } = await searchEvents(await asAdmin(), { state: "failing", limit: 100 });
  expect(rows.length).toBeGreaterThan(0);
  expect(await countFailingEvents(await asAdmin())).toBe(rows.length);
  const failing = rows.find(({ type }) => type === "payment_intent.succeeded");
  expect(failing?.lastError).toBeTruthy();

  house.standIn.control.clearFaults();
  await replayEvent(await asAdmin(), { eventId: failing?.id ?? "" });
  await house.work();
  expect(stateOf(await readEvent(await asAdmin(), { eventId: failing?.id ?? "" }))).toBe("processed");
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
  const trail = await house.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `event:${failing?.id}`));
  expect(trail).toMatchObject([{ actor: `user:${admin.id}`, action: "event.replayed" }]);
});

test("one that is done may be replayed any time; it changes nothing", async () => {
  const { rows } = await searchEvents(await asAdmin(), { state: "processed", limit: 1 });
  await replayEvent(await asAdmin(), { eventId: rows[0]?.id ?? "" });
  await house.work();
  expect(stateOf(await readEvent(await asAdmin(), { eventId: rows[0]?.id ?? "" }))).toBe("processed");
});

test("pages walk the whole inbox once; words find an event by its id, type or object", async () => {
  const all = (await searchEvents(await asAdmin(), { limit: 1000 })).rows.map(({ id }) => id);
  const walked: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchEvents(await asAdmin(), { limit: 2, cursor });
    walked.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(walked).toEqual(all);
  const [first] = all;
  const found = await searchEvents(await asAdmin(), { q: first, limit: 10 });
  expect(found.rows.map(({ id }) => id)).toEqual([first]);
});

test("for admins only, and for events that there are", async () => {
  const nobody = await house.as(await person(house));
  await expect(searchEvents(nobody, { limit: 1 })).rejects.toMatchObject({ reason: "forbidden" });
  await expect(replayEvent(nobody, { eventId: "evt_none" })).rejects.toMatchObject({ reason: "forbidden" });
  await expect(replayEvent(await asAdmin(), { eventId: "evt_none" })).rejects.toMatchObject({
    reason: "not_found",
  });
});
