import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { TEMPLATE } from "./template";

export interface TestDatabase {
  url: string;
  /** Drops the database. Who is still connected has a moment to leave, and is then thrown out. */
  close(): Promise<void>;
}

/** A migrated, empty database of its own, for one test file: open it in `beforeAll`, close it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("postgresUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(name)} template ${sql(TEMPLATE)}`;
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    async close() {
      await othersGone(sql, name);
      await sql`drop database if exists ${sql(name)} with (force)`;
      await sql.end();
    },
  };
}

/**
 * graphile-worker answers before its pool has ended, and takes the pool's error handlers away: a connection that is
 * dropped while it says goodbye would be an error of whatever test runs then.
 */
async function othersGone(sql: postgres.Sql, name: string): Promise<void> {
  for (let round = 0; round < 100; round++) {
    const others = await sql`select from pg_stat_activity where datname = ${name}`;
    if (others.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
