import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import {
  listeningHistory,
  plays,
  producerDays,
  producerListeners,
  trackCredits,
  trackDays,
  tracks,
} from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, HOUR, MINUTE, SECOND } from "@/lib/clock";
import { buy } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { addressMayCount } from "./address-bound";
import { beginPlay } from "./begin-play";
import { countPlay } from "./count-play";
import { recordPlay } from "./record-play";

let house: House;
let seller: Producer;
let partner: Producer;
let beat: { id: number };
const NOON = new Date("2026-03-01T12:00:00Z");

beforeAll(async () => {
  house = await openHouse();
  [seller, partner] = await Promise.all([producer(house), producer(house)]);
});
beforeEach(async () => {
  beat = await track(house, seller);
});
afterAll(() => house.close());

type Listening = { who?: Person | undefined; browser?: string | null; trackId?: number; ip?: string };

async function context({ who, ip }: Listening, at: Date) {
  const ctx = await house.as(who, at);
  return ip ? { ...ctx, ip } : ctx;
}

async function begin(listening: Listening, at = NOON): Promise<string> {
  const { trackId = beat.id, browser = null } = listening;
  return (await beginPlay(await context(listening, at), { trackId, browser })).ticket;
}

async function handIn(ticket: string, listening: Listening, at: Date, heardMs = 30 * SECOND) {
  const { trackId = beat.id, browser = null } = listening;
  return countPlay(await context(listening, at), { trackId, ticket, heardMs, browser });
}

/** Begins, hears half a minute, hands in. */
async function hear(listening: Listening, at = NOON) {
  return handIn(await begin(listening, at), listening, after(at, 30 * SECOND));
}

const counted = { counted: true, reason: null, waitMs: null };
const not = (reason: string, waitMs: number | null = null) => ({ counted: false, reason, waitMs });
const playsOf = async (trackId = beat.id) =>
  (await house.db.select().from(tracks).where(eq(tracks.id, trackId)))[0]?.playCount;

test("half a minute heard is a play, in every figure that it belongs to", async () => {
  await house.db.insert(trackCredits).values({ trackId: beat.id, producerId: partner.id });
  const who = await person(house);
  expect(await hear({ who })).toEqual(counted);

  const { db } = house;
  expect(await playsOf()).toBe(1);
  expect(await db.select().from(plays).where(eq(plays.trackId, beat.id))).toMatchObject([
    { listener: `user:${who.id}`, heardMs: 30_000, createdAt: after(NOON, 30 * SECOND) },
  ]);
  expect(await db.select().from(trackDays).where(eq(trackDays.trackId, beat.id))).toEqual([
    { trackId: beat.id, day: "2026-03-01", plays: 1, downloads: 0 },
  ]);
  for (const { id } of [seller, partner]) {
    const [day] = await db.select().from(producerDays).where(eq(producerDays.producerId, id));
    expect(day).toMatchObject({ day: "2026-03-01", plays: 1 });
    const heardBy = await db.select().from(producerListeners).where(eq(producerListeners.producerId, id));
    expect(heardBy).toMatchObject([{ listener: `user:${who.id}`, plays: 1 }]);
  }
  const history = await db.select().from(listeningHistory).where(eq(listeningHistory.userId, who.id));
  expect(history).toMatchObject([{ trackId: beat.id, times: 1, lastAt: after(NOON, 30 * SECOND) }]);
  expect(await checkInvariants(db)).toEqual([]);
});

test("a track counts once an hour for a listener, on the same ticket or another", async () => {
  const who = await person(house);
  const ticket = await begin({ who });
  expect(await handIn(ticket, { who }, after(NOON, 30 * SECOND))).toEqual(counted);
  expect(await handIn(ticket, { who }, after(NOON, 31 * SECOND))).toEqual(not("counted_before"));
  expect(await hear({ who }, after(NOON, 30 * MINUTE))).toEqual(not("counted_before"));
  expect(await handIn(ticket, { who }, after(NOON, HOUR + 40 * SECOND))).toEqual(not("ticket_expired"));
  expect(await hear({ who }, after(NOON, HOUR + 30 * SECOND))).toEqual(counted);
  expect(await playsOf()).toBe(2);
});

test("what the player claims to have heard is believed as far as our clock allows it", async () => {
  const who = await person(house);
  const ticket = await begin({ who });
  const claim = (seconds: number, heard: number) =>
    handIn(ticket, { who }, after(NOON, seconds * SECOND), heard * SECOND);
  expect(await claim(0, 30)).toEqual(not("too_early", 30_000));
  expect(await claim(29, 3600)).toEqual(not("too_early", 1000));
  expect(await claim(600, 12)).toEqual(not("too_early", 18_000));
  expect(await claim(600, 30)).toEqual(counted);
});

test("nine tenths of a shorter track are enough", async () => {
  const short = await track(house, seller, { durationMs: 8000 });
  const who = await person(house);
  const ticket = await begin({ who, trackId: short.id });
  const at = after(NOON, 8 * SECOND);
  expect(await handIn(ticket, { who, trackId: short.id }, at, 7199)).toEqual(not("too_early", 1));
  expect(await handIn(ticket, { who, trackId: short.id }, at, 7200)).toEqual(counted);
});

test("nobody hears two tracks at once: the same half a minute counts for one of them", async () => {
  const other = await track(house, seller);
  const who = await person(house);
  const [one, two] = [await begin({ who }), await begin({ who, trackId: other.id })];
  const later = (seconds: number) => after(NOON, seconds * SECOND);
  expect(await handIn(one, { who }, later(30))).toEqual(counted);
  const second = { who, trackId: other.id };
  expect(await handIn(two, second, later(31), 31_000)).toEqual(not("too_early", 29_000));
  expect(await handIn(two, second, later(60), 60_000)).toEqual(counted);
});

test("who made a track does not count for it, whether they sell it or are credited", async () => {
  await house.db.insert(trackCredits).values({ trackId: beat.id, producerId: partner.id });
  for (const who of [seller, partner]) expect(await hear({ who })).toEqual(not("own_track"));
  expect(await playsOf()).toBe(0);
});

test("what is not in the catalog does not count: sold, or taken back since it began", async () => {
  const buyer = await person(house);
  const sold = await withFiles(house, await track(house, seller));
  await buy(house, buyer, sold.id);
  expect(await hear({ who: buyer, trackId: sold.id })).toEqual(not("not_in_catalog"));
  await expect(begin({ trackId: sold.id, browser: "b" })).rejects.toMatchObject({ reason: "exclusive_sold" });

  const who = await person(house);
  const ticket = await begin({ who });
  await house.db.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, beat.id));
  expect(await handIn(ticket, { who }, after(NOON, MINUTE))).toEqual(not("not_in_catalog"));
  await expect(begin({ who })).rejects.toMatchObject({ reason: "not_found" });
});

test("what leaves the catalog while a play is being counted is not counted any more", async () => {
  await house.db.update(tracks).set({ exclusiveStatus: "sold" }).where(eq(tracks.id, beat.id));
  const play = { trackId: beat.id, listener: "browser:late", heardMs: 30_000, at: NOON, userId: null };
  expect(await transaction(house.db, (tx) => recordPlay(tx, play))).toBe(false);
  expect([await playsOf(), await house.db.$count(plays, eq(plays.trackId, beat.id))]).toEqual([0, 0]);
});

test("a ticket is good for its listener and its track only, and nobody can write one", async () => {
  const [who, thief] = await Promise.all([person(house), person(house)]);
  const other = await track(house, seller);
  const ticket = await begin({ who });
  const at = after(NOON, MINUTE);
  const [body, mac] = ticket.split(".");
  const rewritten = Buffer.from(JSON.stringify([other.id, `user:${who.id}`, NOON.getTime()])).toString(
    "base64url",
  );
  for (const [given, listening] of [
    [ticket, { who: thief }],
    [ticket, { browser: "b" }],
    [ticket, { who, trackId: other.id }],
    [`${rewritten}.${mac}`, { who, trackId: other.id }],
    [`${body}.`, { who }],
    ["made-up", { who }],
  ] as [string, Listening][])
    expect(await handIn(given, listening, at)).toEqual(not("ticket_invalid"));
  await expect(handIn(ticket, {}, at)).rejects.toMatchObject({ reason: "unauthenticated" });
});

test("fresh cookies do not make more listeners of one address than five an hour a track", async () => {
  const heard = [];
  for (let n = 0; n < 7; n++) heard.push(await hear({ browser: `b${n}`, ip: "198.51.100.9" }));
  expect(heard.filter(({ counted }) => counted)).toHaveLength(5);
  expect(heard.at(-1)).toEqual(not("address_limit"));
  expect(await hear({ browser: "else", ip: "198.51.100.10" })).toEqual(counted);
  expect(await hear({ who: await person(house), ip: "198.51.100.9" }), "people count as themselves").toEqual(
    counted,
  );
  expect(await playsOf()).toBe(7);
});

test("nor more than 120 an hour in all, however many tracks there are", async () => {
  const counts = (trackId: number) =>
    transaction(house.db, (tx) => addressMayCount(tx, { ip: "198.51.100.77", trackId, now: NOON }));
  for (let trackId = 1; trackId <= 120; trackId++) expect(await counts(trackId)).toBe(true);
  expect(await counts(121)).toBe(false);
});

test("a household has one network of IPv6, however many addresses it takes", async () => {
  const heard = [];
  for (let n = 1; n <= 6; n++) heard.push(await hear({ browser: `six${n}`, ip: `2001:db8:0:7::${n}` }));
  expect(heard.filter(({ counted }) => counted)).toHaveLength(5);
  expect(await hear({ browser: "seven", ip: "2001:db8:0:8::1" })).toEqual(counted);
});
