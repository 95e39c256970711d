import { afterAll, beforeAll, expect, test } from "vitest";
import { answerRequest } from "@/lib/beat-requests/answer-request";
import {
  answerBeatRequest,
  listAllBeatRequests,
  listOpenBeatRequests,
  readBeatRequest,
} from "@/lib/beat-requests/contract";
import { after, DAY } from "@/lib/clock";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { member } from "@/sandbox/testing/members";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { beatRequest } from "@/sandbox/testing/requests";
import { stopClock } from "@/sandbox/testing/stop-clock";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let maker: Producer;
beforeAll(async () => {
  house = await openHouse();
  maker = await producer(house);
  const [one, two] = [await member(house, "pro"), await member(house, "pro")];
  const now = Date.now();
  const open = (by: Person, word: string, given: object, hoursAgo: number) =>
    beatRequest(
      house,
      by,
      { genre: null, ...given, description: `${word}: something like this.` },
      new Date(now - hoursAgo * 3_600_000),
    );
  await open(one, "Any", { tokens: 3 }, 5);
  await open(one, "Trap", { genre: "Trap", bpm_min: 130, bpm_max: 150, key: "C", scale: "minor" }, 4);
  await open(two, "House", { genre: "House", bpm_min: 120, tokens: 2 }, 3);
  await open(two, "Over", {}, 25);
});
afterAll(() => house.close());

const list = async (query: Record<string, string | number> = {}, as: Person = maker) =>
  (await call(listOpenBeatRequests, { as, query })).body.data;
const words = async (query: Record<string, string | number> = {}, as: Person = maker) =>
  (await list(query, as)).data.map(({ description }) => description.split(":")[0]);
const answer = (request: number, track_ids: number[], as: Person = maker) =>
  call(answerBeatRequest, { as, params: { request }, body: { track_ids } });

test("open ones, the newest or the soonest to end first, and what a beat fits", async () => {
  expect(await words()).toEqual(["House", "Trap", "Any"]);
  expect(await words({ sort: "ending_soon" })).toEqual(["Trap", "House", "Any"]);
  expect(await words({ genre: "Trap" })).toEqual(["Trap", "Any"]);
  expect(await words({ bpm: 140 })).toEqual(["House", "Trap", "Any"]);
  expect(await words({ bpm: 125 })).toEqual(["House", "Any"]);
  expect(await words({ genre: "Trap", bpm: 140, key: "C", scale: "major" })).toEqual(["Any"]);
});

test.each(["newest", "ending_soon"])("pages of %s, by number and by cursor", async (sort) => {
  const all = await words({ sort });
  const first = await list({ sort, per_page: 2 });
  expect(first).toMatchObject({ total: 3, last_page: 2 });
  const rest = await words({ sort, per_page: 2, cursor: first.next_cursor ?? "" });
  expect(rest).toEqual(all.slice(2));
  expect(await words({ sort, per_page: 2, page: 2 })).toEqual(rest);
  const other = sort === "newest" ? "ending_soon" : "newest";
  const query = { sort: other, cursor: first.next_cursor ?? "" };
  expect((await call(listOpenBeatRequests, { as: maker, query })).code).toBe("validation_failed");
});

test("answered with five beats at most, each once, all published and one's own", async () => {
  const { id } = await beatRequest(house, await person(house));
  const beats = await Promise.all(Array.from({ length: 6 }, () => track(house, maker)));
  const [first, ...others] = beats.map((beat) => beat.id) as [number, ...number[]];
  const draft = await track(house, maker, { status: "draft" });
  const foreign = await track(house, await producer(house));
  const wrong = await answer(id, [first, draft.id, foreign.id]);
  expect(Object.keys(wrong.errors ?? {})).toEqual(["track_ids.1", "track_ids.2"]);
  expect(Object.keys((await answer(id, [first, first])).errors ?? {})).toEqual(["track_ids"]);

  expect((await answer(id, [first])).body.data).toMatchObject({ relation: "producer", answers: 1 });
  expect((await answer(id, [first])).errors).toEqual({
    "track_ids.0": ["You have answered with this one already."],
  });
  expect((await answer(id, others)).errors).toEqual({ track_ids: ["You can answer with 4 more."] });
  expect((await answer(id, others.slice(0, 4))).status).toBe(200);
  expect((await answer(id, others.slice(4))).errors).toEqual({
    track_ids: ["You can answer with no more beats."],
  });
  expect((await list()).data.find((each) => each.id === id)).toMatchObject({ answers: 5, own_answers: 5 });
});

test("a producer may ask as well, but does not answer themselves", async () => {
  const asking = await producer(house);
  const { id } = await beatRequest(house, asking);
  expect((await list({}, asking)).data.map((each) => each.id)).not.toContain(id);
  const { id: own } = await track(house, asking);
  expect((await answer(id, [own], asking)).code).toBe("own_request");
});

test("one that has ended takes no answers: it is gone, or over for who had answered", async () => {
  const asking = await person(house);
  const { id } = await beatRequest(house, asking, {}, after(new Date(), -DAY));
  const { id: beat } = await track(house, maker);
  expect((await answer(id, [beat])).code).toBe("not_found");

  const known = await beatRequest(house, await person(house), {}, after(new Date(), -DAY + 60_000));
  await answer(known.id, [beat]);
  const { id: other } = await track(house, maker);
  const later = await house.as(maker, after(new Date(), 120_000));
  await expect(answerRequest(later, { requestId: known.id, track_ids: [other] })).rejects.toMatchObject({
    reason: "request_ended",
  });
});

test("many answers in an hour are enough", async () => {
  stopClock();
  const busy = await producer(house);
  const { id } = await beatRequest(house, await person(house));
  const codes = [];
  for (let time = 0; time < 61; time++) codes.push((await answer(id, [999_999_999], busy)).code);
  expect(codes.filter((code) => code === "rate_limited")).toHaveLength(1);
  expect(codes.at(-1)).toBe("rate_limited");
});

test("administrators find anybody's, and by words", async () => {
  const admin = await person(house, { isAdmin: true });
  const asking = await person(house, { name: "Quentin Unusual" });
  const { id } = await beatRequest(house, asking);
  const found = await call(listAllBeatRequests, { as: admin, query: { q: "quentin" } });
  expect(found.body.data).toMatchObject({ total: 1, data: [{ id, requester: { email: asking.email } }] });
  expect((await call(listAllBeatRequests, { as: maker })).code).toBe("forbidden");
  expect((await call(readBeatRequest, { as: admin, params: { request: id } })).body.data.relation).toBe(
    "admin",
  );
});
