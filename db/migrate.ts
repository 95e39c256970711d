import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runDrizzle } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { env } from "@/lib/env";

/**
 * Brings a database to the newest schema: ours, then the job queue's own. Safe to run by several processes at once
 * (an advisory lock lets one go first) and while requests run, because migrations only add.
 */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(7264)`;
    await runDrizzle(drizzle(client), {
      migrationsFolder: fileURLToPath(new URL("../drizzle", import.meta.url)),
    });
    await runMigrations({ connectionString: url });
  } finally {
    await client.end();
  }
}

if (import.meta.filename === process.argv[1]) {
  await migrate(env.DATABASE_URL);
  process.stdout.write("The database is up to date.\n");
}
