import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { type Connection, connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { erasePostgres, recreateDatabase, startPostgres } from "@/sandbox/postgres/start-postgres";

/** Where everything is measured: one throw-away PostgreSQL and a folder, both erased at the end. */
export type Stage = {
  /** A migrated database of this name, empty, over one connection. */
  database(name: string): Promise<Connection & { url: string }>;
  /** What our code needs to be told to run here, beside its database. */
  env: {
    FILES_DIR: string;
    KEY_ENCRYPTION_KEY: string;
    STRIPE_SECRET_KEY: string;
    STRIPE_WEBHOOK_SECRET: string;
  };
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const dir = mkdtempSync(path.join(tmpdir(), "beatpass-bench-"));
  // As root the database server runs as another account, which has to pass through here.
  chmodSync(dir, 0o711);
  const postgres = await startPostgres({ dir: path.join(dir, "postgres"), durable: false });
  const env = {
    FILES_DIR: path.join(dir, "files"),
    KEY_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    STRIPE_SECRET_KEY: "sk_test_bench",
    STRIPE_WEBHOOK_SECRET: "whsec_bench",
  };
  await quiet(postgres.url);
  // Before our code reads it for the first time.
  Object.assign(process.env, env, { LOG_LEVEL: "silent" });
  return {
    env,
    async database(name) {
      const url = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
      await recreateDatabase(url);
      await migrate(url);
      const connection = connect(url, 1);
      // VACUUM takes rows for visible to all only once their commit is on disk; index-only scans depend on that.
      await connection.db.execute(sql`set synchronous_commit = on`);
      return { ...connection, url };
    },
    async close() {
      await postgres.stop();
      erasePostgres(path.join(dir, "postgres"));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Statistics and visibility are ours to make after each filling; autovacuum would do it in the middle of a round. */
async function quiet(url: string): Promise<void> {
  const { db, close } = connect(url, 1);
  await db.execute(sql`alter system set autovacuum = off`);
  await db.execute(sql`select pg_reload_conf()`);
  await close();
}
