import { desc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reconciliationRuns } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { after, DAY, HOUR } from "@/lib/clock";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { beginRun, RUNS_FOR_AT_MOST } from "./begin-run";
import { reconcile } from "./reconcile";
import { startReconciliation } from "./start-reconciliation";

// When a run begins, who may begin it, and how far back it looks.
let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const later = () => systemContext("test", house.db, after(new Date(), HOUR));

describe("one at a time", () => {
  test("a second is refused until the first has ended, or was killed", async () => {
    const ctx = later();
    const first = await beginRun(ctx, { trigger: "demand" });
    await expect(beginRun(ctx, { trigger: "demand" })).rejects.toMatchObject({
      reason: "reconciliation_running",
    });
    const afterwards = { ...ctx, now: after(ctx.now, RUNS_FOR_AT_MOST + 1) };
    const second = await beginRun(afterwards, { trigger: "demand" });
    const [killed] = await house.db
      .select()
      .from(reconciliationRuns)
      .where(eq(reconciliationRuns.id, first.id));
    expect(killed).toMatchObject({ status: "failed" });
    expect(await reconcile(ctx, { runId: first.id })).toMatchObject({ status: "failed" });
    expect(await reconcile(afterwards, { runId: second.id })).toMatchObject({ status: "finished" });
  });

  test("five press the button: one run, done by the worker, with an audit row", async () => {
    const admin = await person(house, { isAdmin: true });
    const ctx = await house.as(admin);
    const pressed = await Promise.allSettled(
      Array.from({ length: 5 }, () => startReconciliation(ctx, { trigger: "demand" })),
    );
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await house.work();
    const runs = await house.db.select().from(reconciliationRuns).orderBy(desc(reconciliationRuns.id));
    expect(runs).toMatchObject([{ status: "finished", requestedBy: admin.id, trigger: "demand" }]);
    const audited = await house.db.execute(
      sql`select actor from audit_log where action = 'reconciliation.started'`,
    );
    expect([...audited]).toEqual([{ actor: `user:${admin.id}` }]);
  });

  test("nobody but an administrator starts one", async () => {
    const ctx = await house.as(await producer(house));
    await expect(startReconciliation(ctx, { trigger: "demand" })).rejects.toMatchObject({
      reason: "forbidden",
    });
  });
});

test("what differs stays in sight: the next run begins where it was found", async () => {
  const long = after(new Date(), -40 * DAY);
  const ctx = later();
  const { id } = await beginRun(ctx, { trigger: "demand", since: long });
  await reconcile(ctx, { runId: id });
  await house.db.update(reconciliationRuns).set({ differences: 1 }).where(eq(reconciliationRuns.id, id));
  expect((await beginRun(ctx, { trigger: "schedule" })).since.getTime()).toBeLessThanOrEqual(long.getTime());
});
