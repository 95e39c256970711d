import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { MOVES, type PurchaseStatus } from "./states";

let store: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  store = await testDatabase();
  connection = connect(store.url, 1);
});
afterAll(async () => {
  await connection.close();
  await store.close();
});

test("the database allows exactly the moves of the table", async () => {
  const statuses = Object.keys(MOVES) as PurchaseStatus[];
  // A bare table with the real trigger: every pair can be tried without the rest of a purchase.
  await connection.db.execute(sql`create table tried (status purchase_status not null)`);
  await connection.db.execute(sql`create trigger moves before update of status on tried for each row
    when (old.status is distinct from new.status) execute function purchase_move()`);
  const allowed: Record<string, PurchaseStatus[]> = {};
  for (const from of statuses) {
    allowed[from] = [];
    for (const to of statuses.filter((status) => status !== from)) {
      const moved = await connection.db
        .transaction(async (tx) => {
          await tx.execute(sql`delete from tried`);
          await tx.execute(sql`insert into tried values (${from})`);
          await tx.execute(sql`update tried set status = ${to}`);
        })
        .then(
          () => true,
          () => false,
        );
      if (moved) allowed[from].push(to);
    }
  }
  const sorted = (moves: Record<string, readonly PurchaseStatus[]>) =>
    Object.fromEntries(Object.entries(moves).map(([from, to]) => [from, [...to].sort()]));
  expect(sorted(allowed)).toEqual(sorted(MOVES));
});
