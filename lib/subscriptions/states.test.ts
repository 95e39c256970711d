import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { movesAllowed, sortedMoves } from "@/sandbox/testing/tried-moves";
import { MOVES, type SubscriptionStatus } from "./states";

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
  const statuses = Object.keys(MOVES) as SubscriptionStatus[];
  const trigger = { type: sql`subscription_status`, move: sql`subscription_move` };
  const allowed = await movesAllowed(connection.db, statuses, trigger);
  expect(sortedMoves(allowed)).toEqual(sortedMoves(MOVES));
});
