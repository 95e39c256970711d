import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plays, producerDays, producerListeners, trackCredits, trackDays, tracks } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE, SECOND } from "@/lib/clock";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { beginPlay } from "./begin-play";
import { countPlay } from "./count-play";

let house: House;
let makers: Producer[];
beforeAll(async () => {
  house = await openHouse();
  makers = await Promise.all([1, 2, 3].map(() => producer(house)));
});
afterAll(() => house.close());

const NOON = new Date("2026-03-01T12:00:00Z");

async function ticketOf(who: { id: number }, trackId: number, at: Date) {
  return (await beginPlay(await house.as(who as never, at), { trackId, browser: null })).ticket;
}

test("many listeners of tracks that several producers share: every play is in every figure, and none waits in a circle", async () => {
  const shared = await Promise.all(makers.map((maker) => track(house, maker)));
  // Everybody is credited everywhere, so that each play takes the same rows of the producers.
  await house.db
    .insert(trackCredits)
    .values(shared.flatMap(({ id }) => makers.map((maker) => ({ trackId: id, producerId: maker.id }))))
    .onConflictDoNothing();
  const listeners = await Promise.all(Array.from({ length: 12 }, () => person(house)));

  const before = await deadlocks();
  const outcomes = await Promise.all(
    listeners.flatMap((who, n) =>
      shared.map(async ({ id }, round) => {
        const from = after(NOON, ((round + n) % shared.length) * MINUTE);
        const ticket = await ticketOf(who, id, from);
        const ctx = await house.as(who, after(from, 40 * SECOND));
        return countPlay(ctx, { trackId: id, ticket, heardMs: 40_000, browser: null });
      }),
    ),
  );
  const heard = outcomes.filter(({ counted }) => counted).length;
  // A play whose minute comes before one that counted already is too early; the rest all count.
  expect(outcomes.filter(({ counted, reason }) => !counted && reason !== "too_early")).toEqual([]);
  expect(heard).toBeGreaterThanOrEqual(listeners.length);

  const ids = shared.map(({ id }) => id);
  const sum = async (column: ReturnType<typeof sql>) =>
    Number((await house.db.execute<{ n: string }>(sql`select coalesce(sum(${column}), 0) n`))[0]?.n);
  const { db } = house;
  expect(await db.$count(plays, inArray(plays.trackId, ids))).toBe(heard);
  expect(await sum(sql`(select sum(play_count) from ${tracks})`)).toBe(heard);
  expect(await sum(sql`(select sum(plays) from ${trackDays})`)).toBe(heard);
  expect(await sum(sql`(select sum(plays) from ${producerDays})`)).toBe(heard * makers.length);
  expect(await sum(sql`(select sum(plays) from ${producerListeners})`)).toBe(heard * makers.length);
  expect(await deadlocks()).toBe(before);
  expect(await checkInvariants(db)).toEqual([]);
});

test("one ticket handed in twenty times at once counts once", async () => {
  const beat = await track(house, makers[0] as Producer);
  const who = await person(house);
  const ticket = await ticketOf(who, beat.id, NOON);
  const ctx = await house.as(who, after(NOON, 30 * SECOND));
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      countPlay(ctx, { trackId: beat.id, ticket, heardMs: 30_000, browser: null }),
    ),
  );
  expect(outcomes.filter(({ counted }) => counted)).toHaveLength(1);
  expect(outcomes.filter(({ reason }) => reason === "counted_before")).toHaveLength(19);
  const [row] = await house.db.select().from(tracks).where(eq(tracks.id, beat.id));
  expect(row?.playCount).toBe(1);
});

async function deadlocks(): Promise<number> {
  const [row] = await house.db.execute<{ deadlocks: string }>(sql`
    select deadlocks from pg_stat_database where datname = current_database()`);
  return Number(row?.deadlocks);
}
