import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { TEMPLATE } from "./template";

export interface TestDatabase {
  url: string;
  /** Drops the database, whoever is still connected. */
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
      await sql`drop database if exists ${sql(name)} with (force)`;
      await sql.end();
    },
  };
}
