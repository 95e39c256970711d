import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { overrideEnv } from "@/lib/env";
import { ready } from "@/lib/health/contract";
import { bePresent } from "@/lib/worker/presence";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function expectDown(...parts: string[]) {
  const { code, errors, headers } = await call(ready);
  expect(code).toBe("not_ready");
  expect(Object.keys(errors ?? {}).sort()).toEqual(parts.sort());
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
}

test("ready once a worker is at work, and not after it has left", async () => {
  await expectDown("worker");
  const worker = await bePresent(house.url, "worker-of-this-test");
  expect((await call(ready)).body).toEqual({
    status: "ok",
    checks: { database: "ok", worker: "ok", stripe: "ok" },
  });
  await worker.leave();
  await expectDown("worker");
});

test("names Stripe when it does not answer", async () => {
  const worker = await bePresent(house.url, "worker-of-this-test");
  house.standIn.control.fault({ kind: "500", times: 10 });
  await expectDown("stripe");
  house.standIn.control.clearFaults();
  expect((await call(ready)).status).toBe(200);
  await worker.leave();
});

test("names the database when it is away", async () => {
  await closeDatabase();
  overrideEnv({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing" });
  await expectDown("database", "worker");
  await closeDatabase();
  overrideEnv({ DATABASE_URL: house.url });
});
