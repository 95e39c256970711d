import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "@/lib/api/refusal";
import { purchaseStatus } from "@/lib/purchases/contract";
import { erasePostgres, type PostgresServer, startPostgres } from "@/sandbox/postgres/start-postgres";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { until } from "@/sandbox/testing/process";
import { track } from "@/sandbox/testing/tracks";
import { type Connection, connect, isAlive, sqlState, type Tx, transaction } from "./client";
import { rateWindows } from "./schema";

// RELIABILITY F26: the database asks to try again, restarts, or has no room. Never half a state.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const row = (subject: string) => ({ subject, windowStart: new Date(0), count: 0 });
const rowsOf = (subject: string) =>
  house.db.select().from(rateWindows).where(eq(rateWindows.subject, subject));

/** A meeting point: nobody goes on before `size` have come. Later comers pass. */
function meeting(size: number) {
  let arrived = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    if (++arrived >= size) open();
    return opened;
  };
}

test("two transactions that wait for each other both succeed: 40P01 is retried", async () => {
  await house.db.insert(rateWindows).values([row("first"), row("second")]);
  const bothHoldOne = meeting(2);
  let runs = 0;
  const add = async (order: string[]) =>
    transaction(house.db, async (tx) => {
      runs++;
      for (const [position, subject] of order.entries()) {
        if (position === 1) await bothHoldOne();
        await tx
          .update(rateWindows)
          .set({ count: sql`${rateWindows.count} + 1` })
          .where(eq(rateWindows.subject, subject));
      }
    });
  await Promise.all([add(["first", "second"]), add(["second", "first"])]);
  // Once more at least: the loser may come back before the winner has woken, take its row again, and lose again.
  expect(runs).toBeGreaterThanOrEqual(3);
  for (const subject of ["first", "second"]) expect(await rowsOf(subject)).toMatchObject([{ count: 2 }]);
});

test("a serialization failure is retried, and what the failed run wrote is gone", async () => {
  await house.db.insert(rateWindows).values(row("serial"));
  const bothHaveRead = meeting(2);
  let runs = 0;
  const add = async () =>
    transaction(house.db, async (tx) => {
      const run = ++runs;
      await tx.execute(sql`set transaction isolation level serializable`);
      const [read] = await tx.select().from(rateWindows).where(eq(rateWindows.subject, "serial"));
      await bothHaveRead();
      await tx.insert(rateWindows).values(row(`serial run ${run}`));
      await tx
        .update(rateWindows)
        .set({ count: (read?.count ?? 0) + 1 })
        .where(eq(rateWindows.subject, "serial"));
    });
  await Promise.all([add(), add()]);
  expect(runs).toBe(3);
  expect(await rowsOf("serial")).toMatchObject([{ count: 2 }]);
  const left = await house.db.execute(sql`select from rate_windows where subject like 'serial run %'`);
  expect(left).toHaveLength(2);
});

test("what is no accident is not tried again", async () => {
  let runs = 0;
  const work = async () =>
    transaction(house.db, async (tx) => {
      runs++;
      await tx.insert(rateWindows).values(row("once"));
      await tx.insert(rateWindows).values(row("once"));
    });
  const error = await work().catch((thrown) => thrown);
  expect(sqlState(error)).toBe("23505");
  expect(runs).toBe(1);
  expect(await rowsOf("once")).toHaveLength(0);
});

test("no room: requests wait for a while, then hear 503 with Retry-After; with room they succeed", async () => {
  const [seller, asker] = [await producer(house), await person(house)];
  const beat = await track(house, seller);
  const ask = () => call(purchaseStatus, { as: asker, params: { track: beat.id } });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holders = Array.from({ length: 10 }, () =>
    house.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await held;
    }),
  );
  const asked = Array.from({ length: 60 }, ask);
  const refused = await Promise.race(asked);
  expect(refused).toMatchObject({ status: 503, code: "busy" });
  expect(refused.headers.get("retry-after")).toBe("1");
  letGo();
  await Promise.all(holders);
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect((await ask()).status).toBe(200);
});

/** A server of the test's own, with one table, that can be restarted under its users. */
async function withServer(run: (own: Connection, restart: () => Promise<void>) => Promise<void>) {
  const dir = mkdtempSync(path.join(tmpdir(), "beatpass-restart-"));
  let server: PostgresServer = await startPostgres({ dir });
  const { port } = server;
  const own = connect(server.url, 1);
  try {
    await own.db.execute(sql`create table lines (word text)`);
    await run(own, async () => {
      await server.stop();
      server = await startPostgres({ dir, port });
    });
  } finally {
    await own.close();
    await server.stop();
    erasePostgres(dir);
  }
}

type Step = (tx: Tx, restart: () => Promise<void>) => Promise<unknown>;
const between: Step = (_tx, restart) => restart();
const during: Step = (tx, restart) => Promise.all([tx.execute(sql`select pg_sleep(60)`), restart()]);

test.each([
  ["between two statements", between],
  ["during a statement", during],
  [
    "between two statements of a savepoint",
    (tx, restart) => tx.transaction((inner) => between(inner, restart)),
  ],
  ["during a statement of a savepoint", (tx, restart) => tx.transaction((inner) => during(inner, restart))],
] satisfies [string, Step][])(
  "the database restarts %s: 503 with Retry-After, no half state, and then it works again",
  (_when, step) =>
    withServer(async (own, restart) => {
      let restarted = Promise.resolve();
      const failed = await transaction(own.db, async (tx) => {
        await tx.execute(sql`insert into lines values ('before')`);
        await step(tx, () => (restarted = restart()));
        await tx.execute(sql`insert into lines values ('after')`);
      }).catch((thrown: unknown) => thrown);
      await restarted;

      const told = refusal(failed, "req_test");
      expect(told.status).toBe(503);
      expect(told.headers.get("retry-after")).toBe("1");
      // The driver may tell the connection's next user of the restart once more.
      await until("the database answers again", () => isAlive(own.db));
      expect([...(await own.db.execute(sql`select word from lines`))]).toEqual([]);
      await transaction(own.db, (tx) => tx.execute(sql`insert into lines values ('again')`));
      expect([...(await own.db.execute(sql`select word from lines`))]).toEqual([{ word: "again" }]);
    }),
);
