import { type ExtractTablesWithRelations, sql } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import * as schema from "./schema";
import { surviveLoss } from "./survive-loss";

export type Database = PostgresJsDatabase<typeof schema>;
export type Tx = PgTransaction<
  PostgresJsQueryResultHKT,
  typeof schema,
  ExtractTablesWithRelations<typeof schema>
>;
/** What a query can be asked of: the pool, or the transaction one is in. */
export type Db = Database | Tx;

export type Connection = { db: Database; close(): Promise<void> };

/**
 * Opens a pool. No statement runs longer than 15 s, and none waits longer than 5 s for a lock. A process that stands
 * still in mid-transaction loses it after 30 s, or its locks would hold up every sale.
 */
export function connect(url: string, pool: number): Connection {
  const client = openPool(url, pool);
  return { db: speak(client), close: () => client.end({ timeout: 5 }) };
}

function openPool(url: string, pool: number): postgres.Sql {
  const client = postgres(url, {
    max: pool,
    onnotice: () => {},
    connection: {
      application_name: "beatpass",
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    connect_timeout: 5,
    // While the database is away postgres.js waits up to 20 s before it tries again, and every request with it.
    backoff: (tries) => Math.min(2 ** tries / 20, 0.25),
  });
  return surviveLoss(client);
}

const speak = (client: postgres.Sql): Database => drizzle(client, { schema, casing: "snake_case" });

// Next's development server loads modules anew on each change; the pool must not multiply with it. Drizzle must be new
// then: it remembers the columns of each table, and would not know those of a changed schema.
const held = globalThis as { beatpassPool?: postgres.Sql };
let own: Database | undefined;

/** The process's own pool, opened on first use. */
export function database(): Database {
  held.beatpassPool ??= openPool(env.DATABASE_URL, env.DATABASE_POOL);
  own ??= speak(held.beatpassPool);
  return own;
}

/** Ends the process's own pool, when the process is about to end. */
export async function closeDatabase(): Promise<void> {
  await held.beatpassPool?.end({ timeout: 5 });
  held.beatpassPool = undefined;
  own = undefined;
}

/** Serialization failure, deadlock, lock not available: the same transaction may well succeed the next time. */
const RETRIED = new Set(["40001", "40P01", "55P03"]);
const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction, again when the database asks for it (RELIABILITY F26). `work` may thus run more
 * than once: it touches the database only. Inside a transaction it becomes a savepoint of that one.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRIED.has(sqlState(error) ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10 * (1 + Math.random())));
    }
  }
}

/** The SQLSTATE of a database error, however deep drizzle wrapped it; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof postgres.PostgresError) return error.code;
  return sqlState(error.cause);
}

/** Whether the error is this unique index refusing a second row. */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof postgres.PostgresError) return error.constraint_name === constraint;
  return violates(error.cause, constraint);
}

/** Whether the database answers at all. */
export async function isAlive(db: Db): Promise<boolean> {
  return db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
}
