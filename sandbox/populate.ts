import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { migrate } from "@/db/migrate";
import type { SandboxUser } from "./credentials";
import type { Parts } from "./parts";
import { recreateDatabase } from "./postgres/start-postgres";
import { type Say, timed } from "./say";
import { seed } from "./seed";

/**
 * Brings the database to the newest schema and, when it is empty and Stripe is the stand-in, fills it. Returns the
 * seeded people, or undefined when there was nothing to fill. A filling that was cut short is begun anew, but never
 * in a database that is not the sandbox's own.
 */
export async function populate(parts: Parts, dir: string, say: Say): Promise<SandboxUser[] | undefined> {
  const { env, standIn } = parts;
  const databaseUrl = env.DATABASE_URL ?? "";
  const cutShort = path.join(dir, "seeding");
  if (parts.postgres && existsSync(cutShort)) {
    say("The last start was cut short while filling the database: starting over");
    await recreateDatabase(databaseUrl);
  }
  await timed(say, migrate(databaseUrl), () => "Database schema up to date");
  if (!standIn || !(await isEmpty(databaseUrl))) return undefined;

  say("Filling the empty database: people, beats, sales. This happens once …");
  // The acts that seeding goes through read the environment like the app.
  Object.assign(process.env, env);
  writeFileSync(cutShort, "");
  const filling = seed({ databaseUrl, standIn, say });
  const users = await timed(say, filling, ({ length }) => `Seeded ${length} people to sign in as`);
  rmSync(cutShort);
  return users;
}

async function isEmpty(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql`select 1 from users limit 1`).length === 0;
  } finally {
    await sql.end();
  }
}
