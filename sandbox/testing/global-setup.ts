import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate";
import { erasePostgres, startPostgres } from "../postgres/start-postgres";
import { TEMPLATE } from "./template";

/** Starts one throw-away PostgreSQL for the whole run, with a migrated database to clone from. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(path.join(tmpdir(), "beatpass-test-"));
  // As root the server runs as another account, which has to pass through here.
  chmodSync(dir, 0o711);
  const server = await startPostgres({ dir, durable: false });
  async function teardown() {
    await server.stop();
    erasePostgres(dir);
  }
  try {
    const sql = postgres(server.url, { max: 1 });
    await sql`create database ${sql(TEMPLATE)}`;
    await sql.end();
    await migrate(Object.assign(new URL(server.url), { pathname: `/${TEMPLATE}` }).href);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("postgresUrl", server.url);
  return teardown;
}
