import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { beatRequests, notifications, tracks } from "@/db/schema";
import {
  answerBeatRequest,
  chooseBeatRequestTrack,
  deleteBeatRequest,
  editBeatRequest,
  listOpenBeatRequests,
  readBeatRequest,
  removeBeatRequest,
  renewBeatRequest,
} from "@/lib/beat-requests/contract";
import { endRequests } from "@/lib/beat-requests/end-requests";
import { after, DAY, HOUR } from "@/lib/clock";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { member } from "@/sandbox/testing/members";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { beatRequest } from "@/sandbox/testing/requests";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let listener: Person;
let maker: Producer;
let request: number;
beforeAll(async () => {
  house = await openHouse();
  maker = await producer(house);
});
beforeEach(async () => {
  listener = await member(house, "pro");
  request = (await beatRequest(house, listener)).id;
});
afterAll(() => house.close());

const about = (as: Person) => ({ as, params: { request } });
const read = async (as = listener) => (await call(readBeatRequest, about(as))).body.data;
const edit = (body: unknown) => call(editBeatRequest, { ...about(listener), body });
const renew = (body: unknown = {}) => call(renewBeatRequest, { ...about(listener), body });
const choose = (track_id: number | null, as = listener) =>
  call(chooseBeatRequestTrack, { ...about(as), body: { track_id } });
const answer = (track_ids: number[], note = "") =>
  call(answerBeatRequest, { ...about(maker), body: { track_ids, note } });
/** Moves its whole run into the past, so that it ended this long ago. */
async function endedAgo(milliseconds: number) {
  const endsAt = after(new Date(), -milliseconds);
  await house.db
    .update(beatRequests)
    .set({ startedAt: after(endsAt, -DAY), endsAt })
    .where(eq(beatRequests.id, request));
}
const toldTo = async ({ id }: Person) =>
  (await house.db.select().from(notifications).where(eq(notifications.userId, id))).map(({ kind, data }) => [
    kind,
    data.requestId,
  ]);

test("edited in part while nobody has answered; null clears", async () => {
  expect((await edit({ bpm_min: 90, genre: null })).body.data).toMatchObject({ bpm_min: 90, genre: null });
  expect((await edit({ bpm_max: 80 })).errors).toEqual({ bpm_max: ["This is below the slowest tempo."] });
  expect(await read()).toMatchObject({
    bpm_min: 90,
    bpm_max: null,
    description: expect.stringContaining("piano"),
  });
  await answer([(await track(house, maker)).id]);
  expect((await edit({ genre: "House" })).code).toBe("request_answered");
});

test("answers come with their beats; one is chosen, and its producer told once", async () => {
  const [first, second] = [await track(house, maker, { title: "Rain" }), await track(house, maker)];
  await answer([first.id, second.id], "Try the first.");
  const shown = await read();
  expect(shown).toMatchObject({ relation: "requester", answers: 2, requester: { name: listener.name } });
  expect(shown.answered_with).toMatchObject([
    {
      artist: { id: maker.id },
      note: "Try the first.",
      tracks: [{ id: first.id, title: "Rain" }, { id: second.id }],
    },
  ]);
  expect(await toldTo(listener)).toEqual([["request_answered", request]]);

  const [other, elsewhere] = [await track(house, await producer(house)), await track(house, maker)];
  const { id: another } = await beatRequest(house, await person(house));
  await call(answerBeatRequest, {
    as: maker,
    params: { request: another },
    body: { track_ids: [elsewhere.id] },
  });
  for (const none of [other.id, elsewhere.id, 999_999_999])
    expect((await choose(none)).code).toBe("validation_failed");
  expect((await choose(first.id)).body.data.chosen_track_id).toBe(first.id);
  await choose(first.id);
  expect(await toldTo(maker)).toEqual([["request_chosen", request]]);
  expect((await choose(null)).body.data.chosen_track_id).toBe(null);
});

test("a beat that was sold since says so; one that was taken back is gone", async () => {
  const [sold, hidden] = [await withFiles(house, await track(house, maker)), await track(house, maker)];
  await answer([sold.id, hidden.id]);
  await buy(house, await person(house), sold.id);
  await house.db.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, hidden.id));
  expect((await read()).answered_with[0]?.tracks).toMatchObject([{ id: sold.id, exclusive_status: "sold" }]);
});

test("ended by the clock, before any job ran; told once by the job", async () => {
  await endedAgo(1000);
  const { status, renewable_until } = await read();
  expect([status, renewable_until]).not.toContain(null);
  expect(status).toBe("ended");
  expect((await edit({ genre: "House" })).code).toBe("request_ended");
  const ctx = await house.as();
  await Promise.all([endRequests(ctx), endRequests(ctx)]);
  await endRequests(ctx);
  expect(await toldTo(listener)).toEqual([["request_expired", request]]);
});

test("renewed within 30 days of its end: new tokens, the same words, its answers stay", async () => {
  const beat = await track(house, maker);
  await answer([beat.id]);
  expect((await renew()).code).toBe("request_open");
  await endedAgo(29 * DAY);
  await endRequests(await house.as());
  const renewed = (await renew({ tokens: 2 })).body.data;
  expect(renewed).toMatchObject({ status: "open", tokens: 2, answers: 1, renewable_until: null });
  expect((await read(maker)).answered_with).toHaveLength(1);
  // The end of this run is told of anew.
  await endRequests(await house.as(undefined, after(new Date(), 2 * DAY + HOUR)));
  expect((await toldTo(listener)).filter(([kind]) => kind === "request_expired")).toHaveLength(2);
});

test("after 30 days a new one has to be made; without a token there is none to renew with", async () => {
  await endedAgo(30 * DAY + 1000);
  expect((await renew()).code).toBe("request_not_renewable");
  expect((await read()).renewable_until).toBe(null);
  await endedAgo(DAY);
  await beatRequest(house, listener, { tokens: 3 });
  const refused = await renew({ tokens: 2 });
  expect([refused.status, refused.code]).toEqual([429, "tokens_used_up"]);
  expect((await read()).status).toBe("ended");
});

test("deleted with its answers; what it cost comes back while it is open", async () => {
  await answer([(await track(house, maker)).id]);
  expect((await call(deleteBeatRequest, about(listener))).body.data).toEqual({
    id: request,
    deleted: true,
    tokens_returned: 1,
  });
  for (const who of [listener, maker])
    expect((await call(readBeatRequest, about(who))).code).toBe("not_found");
});

test("who sees it: producers while it is open or once they answered, admins always, nobody else", async () => {
  const [stranger, bystander] = [await person(house), await producer(house)];
  const admin = await person(house, { isAdmin: true });
  await answer([(await track(house, maker)).id]);
  expect((await call(readBeatRequest, about(stranger))).code).toBe("not_found");
  expect(await read(bystander)).toMatchObject({ relation: "producer", answers: 1, answered_with: [] });
  expect((await read(admin)).answered_with).toHaveLength(1);
  await endedAgo(HOUR);
  expect((await call(readBeatRequest, about(bystander))).code).toBe("not_found");
  expect((await read(maker)).answered_with).toHaveLength(1);
  expect((await read(admin)).status).toBe("ended");
});

test("whom the requester goes for is between the two of them", async () => {
  const rival = await producer(house);
  const [mine, theirs] = [await track(house, maker), await track(house, rival)];
  await answer([mine.id]);
  await call(answerBeatRequest, { ...about(rival), body: { track_ids: [theirs.id] } });
  await choose(mine.id);
  expect((await read(maker)).chosen_track_id).toBe(mine.id);
  expect((await read(rival)).chosen_track_id).toBe(null);
});

test("removed by an admin: gone for producers, told to its requester, and nothing changes any more", async () => {
  const admin = await person(house, { isAdmin: true });
  await answer([(await track(house, maker)).id]);
  const remove = (as: Person) =>
    call(removeBeatRequest, { ...about(as), body: { reason: "Asks for a copy of a song." } });
  const open = async () =>
    (await call(listOpenBeatRequests, { as: maker, query: { per_page: 100 } })).body.data.data.map(
      ({ id }) => id,
    );
  expect(await open()).toContain(request);
  expect((await remove(listener)).code).toBe("forbidden");
  expect((await remove(admin)).body.data).toMatchObject({ status: "removed", relation: "admin" });
  await remove(admin);
  expect((await toldTo(listener)).filter(([kind]) => kind === "request_removed")).toHaveLength(1);
  expect((await call(readBeatRequest, about(maker))).code).toBe("not_found");
  expect(await open()).not.toContain(request);
  expect(await read()).toMatchObject({ status: "removed", removal_reason: "Asks for a copy of a song." });
  for (const asking of [
    edit({ genre: null }),
    renew(),
    choose(null),
    call(deleteBeatRequest, about(listener)),
  ])
    expect((await asking).code).toBe("request_removed");
  expect((await answer([(await track(house, maker)).id])).code).toBe("not_found");
  await endRequests(await house.as(undefined, after(new Date(), 2 * DAY)));
  expect((await toldTo(listener)).map(([kind]) => kind)).not.toContain("request_expired");
});
