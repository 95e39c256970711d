import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listBeatRequests, makeBeatRequest, readBeatRequestTokens } from "@/lib/beat-requests/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { member } from "@/sandbox/testing/members";
import { type Person, person } from "@/sandbox/testing/people";

let house: House;
let listener: Person;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  listener = await member(house, "plus");
});
afterAll(() => house.close());

const make = (body: unknown, headers: Record<string, string> = {}) =>
  call(makeBeatRequest, { as: listener, body, headers });
const list = async (query: Record<string, string | number> = {}) =>
  (await call(listBeatRequests, { as: listener, query })).body.data;
const tokens = async (as: Person) => (await call(readBeatRequestTokens, { as })).body.data;
const description = "A slow beat with a detuned piano.";

test("a request says what is wanted, and leaves open what it does not say", async () => {
  const { status, body } = await make({
    description: `  ${description}\r\nNo hi-hats. `,
    reference_url: "https://example.com/a song?x=1",
    genre: "Trap",
    bpm_min: 80,
    bpm_max: 96,
    key: "F#",
    scale: "minor",
    mood: "Dark",
    budget: 150.5,
    budget_currency: "EUR",
    tokens: 2,
  });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    status: "open",
    description: `${description}\nNo hi-hats.`,
    reference_url: "https://example.com/a%20song?x=1",
    genre: "Trap",
    bpm_min: 80,
    bpm_max: 96,
    key: "F#",
    scale: "minor",
    mood: "Dark",
    budget: 150.5,
    budget_currency: "EUR",
    tokens: 2,
    renewable_until: null,
    answers: 0,
    chosen_track_id: null,
    removal_reason: null,
  });
  const hours = (Date.parse(body.data.ends_at) - Date.parse(body.data.started_at)) / 3_600_000;
  expect(hours).toBe(48);
  expect((await make({ description })).body.data).toMatchObject({
    genre: null,
    bpm_min: null,
    budget: null,
    budget_currency: null,
    tokens: 1,
  });
});

test.each<[string, Record<string, unknown>]>([
  ["description", { description: "Too short" }],
  ["description", { description: "x".repeat(501) }],
  ["description", { description: "🎹🎹🎹🎹🎹" }],
  ["description", { description: "A beat \u202Ethat reads backwards" }],
  ["reference_url", { reference_url: "http://example.com" }],
  ["reference_url", { reference_url: "javascript:alert(1)" }],
  ["reference_url", { reference_url: "https://me:secret@example.com" }],
  ["reference_url", { reference_url: "https://localhost/a" }],
  ["genre", { genre: "Polka" }],
  ["bpm_min", { bpm_min: 59 }],
  ["bpm_max", { bpm_min: 120, bpm_max: 100 }],
  ["key", { key: "H" }],
  ["budget", { budget: 0, budget_currency: "USD" }],
  ["budget", { budget: 1.005, budget_currency: "USD" }],
  ["budget_currency", { budget: 100 }],
  ["tokens", { tokens: 4 }],
])("%s: what is wrong is named, and nothing is spent (%j)", async (field, given) => {
  const { status, code, errors } = await make({ description, ...given });
  expect([status, code, Object.keys(errors ?? {})]).toEqual([422, "validation_failed", [field]]);
  expect((await tokens(listener)).used).toBe(0);
});

test("none left: 429, and when they come back", async () => {
  await make({ description, tokens: 3 });
  const refused = await make({ description });
  expect([refused.status, refused.code]).toEqual([429, "tokens_used_up"]);
  const { resets_at, ...balance } = await tokens(listener);
  expect(balance).toMatchObject({
    plan: "plus",
    allowance: 3,
    used: 3,
    left: 0,
    movements: [{ tokens: -3, reason: "made" }],
  });
  const wait = Number(refused.headers.get("retry-after"));
  const until = (Date.parse(`${resets_at.replace(" ", "T")}Z`) - Date.now()) / 1000;
  expect(wait).toBeGreaterThan(0);
  expect(Math.abs(wait - until)).toBeLessThan(60);
});

test("asked again with the same key, there is one, and it costs once", async () => {
  const key = { "idempotency-key": `ask-${listener.id}` };
  const first = await make({ description }, key);
  expect((await make({ description }, key)).body).toEqual(first.body);
  expect((await tokens(listener)).used).toBe(1);
});

test("pages by number and by cursor, newest first, one's own only", async () => {
  for (const word of ["First", "Second", "Third"]) await make({ description: `${word} of three beats.` });
  const first = await list({ per_page: 2 });
  expect(first).toMatchObject({ from: 1, to: 2, last_page: 2, total: 3 });
  expect(first.data.map((each) => each.description.split(" ")[0])).toEqual(["Third", "Second"]);
  const next = await list({ per_page: 2, cursor: first.next_cursor ?? "" });
  expect(next.data.map((each) => each.description.split(" ")[0])).toEqual(["First"]);
  expect((await list({ per_page: 2, page: 2 })).data).toEqual(next.data);
  listener = await person(house);
  expect(await list()).toMatchObject({ data: [], total: 0 });
});
