import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { licenseCertificates, notifications, trackDays, tracks } from "@/db/schema";
import { after, DAY, SECOND } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { buy, confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, offered } from "@/sandbox/testing/licensed";
import { member } from "@/sandbox/testing/members";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { until } from "@/sandbox/testing/process";
import { track } from "@/sandbox/testing/tracks";
import { LICENSES_A_DAY } from "./require-room";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const certificatesOf = (trackId: number) =>
  house.db.select().from(licenseCertificates).where(eq(licenseCertificates.trackId, trackId));

/** What each of several acts at once came to: a value, or the reason of its refusal. */
const outcomes = async <T>(acts: Promise<T>[]) =>
  (await Promise.allSettled(acts)).map((each) => {
    if (each.status === "fulfilled") return each.value;
    if (each.reason instanceof Failure) return each.reason.reason;
    throw each.reason;
  });

test("ten downloads at once by one person: one certificate, one message, one count", async () => {
  const seller = await producer(house);
  const [beat, holder] = await Promise.all([offered(house, seller), member(house)]);
  const ids = await outcomes(Array.from({ length: 10 }, () => license(house, holder, beat.id)));
  expect(new Set(ids).size).toBe(1);
  expect((await certificatesOf(beat.id)).map(({ id }) => id)).toEqual([ids[0]]);
  const told = await house.db.select().from(notifications).where(eq(notifications.userId, seller.id));
  expect(told).toHaveLength(1);
  const days = await house.db.select().from(trackDays).where(eq(trackDays.trackId, beat.id));
  expect(days.map(({ downloads }) => downloads)).toEqual([1]);
});

test("downloads while the exclusive rights are being sold: each came before and is counted, or is refused", async () => {
  const beat = await offered(house);
  const holders = await Promise.all(Array.from({ length: 6 }, () => member(house)));
  const { intentId } = await initiate(house, await person(house), beat.id);
  await confirm(house, intentId);
  const [sale, ...took] = await outcomes<unknown>([
    deliver(house).then(() => house.work()),
    ...holders.map((holder) => license(house, holder, beat.id)),
  ]);
  expect(sale).toBeUndefined();
  for (const each of took) expect(each).toMatch(/^(exclusive_sold|[0-9a-f-]{36})$/);
  const all = await certificatesOf(beat.id);
  const [exclusive, ...more] = all.filter(({ type }) => type === "exclusive");
  expect(more).toEqual([]);
  expect(JSON.parse(exclusive?.publicDocument ?? "").standard_licenses_before).toBe(all.length - 1);
});

test("a download that comes while a sale is being written waits for it, and is refused", async () => {
  const [beat, holder] = await Promise.all([offered(house), member(house)]);
  let downloading: Promise<unknown[]> = Promise.resolve([]);
  await transaction(house.db, async (tx) => {
    await tx.update(tracks).set({ exclusiveStatus: "sold" }).where(eq(tracks.id, beat.id));
    downloading = outcomes([license(house, holder, beat.id)]);
    await until("the download waits", async () => {
      const waiting = await house.db.execute(`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query ilike '%for share%'`);
      return waiting.length > 0;
    });
  });
  expect(await downloading).toEqual(["exclusive_sold"]);
  expect(await certificatesOf(beat.id)).toEqual([]);
});

test("200 a day: of several at once only as many as there is room for, and what one holds stays within reach", async () => {
  const seller = await producer(house);
  const holder = await member(house);
  const first = await offered(house, seller);
  await license(house, holder, first.id);
  await fill(holder, seller, first.id, LICENSES_A_DAY - 2);
  // What one buys takes none of the room.
  await buy(house, holder, (await track(house, seller)).id);
  const beats = await Promise.all([1, 2, 3, 4].map(() => offered(house, seller)));
  const took = await outcomes(beats.map(({ id }) => license(house, holder, id)));
  expect(took.filter((each) => each === "too_many_downloads")).toHaveLength(3);
  const next = await offered(house, seller);
  const error = await license(house, holder, next.id).catch((failure) => failure);
  expect(error).toMatchObject({ status: 429 });
  expect(error.details.retryAfter).toBeGreaterThan(0);
  expect(error.details.retryAfter).toBeLessThanOrEqual(DAY / SECOND);

  const [held] = await certificatesOf(first.id);
  expect(await license(house, holder, first.id)).toBe(held?.id);
  expect(await license(house, holder, next.id, after(new Date(), DAY + SECOND))).toEqual(expect.any(String));
});

/** Has somebody hold so many more licenses of today, as copies of one that they hold. */
async function fill(holder: Person, seller: Person, trackId: number, many: number): Promise<void> {
  const [row] = await house.db
    .select()
    .from(licenseCertificates)
    .where(and(eq(licenseCertificates.trackId, trackId), eq(licenseCertificates.licenseeId, holder.id)));
  if (!row) throw new Error("there is nothing to copy");
  const copies = await Promise.all(Array.from({ length: many }, () => track(house, seller)));
  await house.db.insert(licenseCertificates).values(
    copies.map((copy) => ({
      ...row,
      id: crypto.randomUUID(),
      number: `BPL-COPY-${copy.id}`,
      trackId: copy.id,
    })),
  );
}
