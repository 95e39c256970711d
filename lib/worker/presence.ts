import { Logger, makeWorkerUtils } from "graphile-worker";
import postgres from "postgres";
import { SECOND } from "@/lib/clock";
import { log } from "@/lib/log";

/** Advisory locks of this class say which workers are alive. */
const CLASS = 7265;
const ROUND = 2 * SECOND;

export type Presence = { leave(): Promise<void> };

/**
 * Keeps a worker's sign of life, and frees the jobs of workers that died. The sign is an advisory lock on a
 * connection of the worker's own: the database drops it the instant the process is gone, however it went. By itself
 * the queue would wait four hours before it gave a killed worker's job to another.
 */
export async function bePresent(databaseUrl: string, workerId: string, round = ROUND): Promise<Presence> {
  const sql = postgres(databaseUrl, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    // A machine that lost its power or its network says no goodbye: the server asks, and gives it half a minute.
    connection: { tcp_keepalives_idle: 15, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 },
  });
  const utils = await makeWorkerUtils({ connectionString: databaseUrl, logger: new Logger(() => () => {}) });
  const sign = () => sql`select pg_advisory_lock(${CLASS}, hashtext(${workerId}))`;
  await sign();

  // One that has just started may hold a job before its sign is up: only who lacks it twice in a row is dead.
  let missing: string[] = [];
  const look = async () => {
    if (!(await holdsSign(sql, workerId))) await sign();
    const absent = await holdersWithoutSign(sql, workerId);
    const dead = absent.filter((id) => missing.includes(id));
    missing = absent;
    if (dead.length === 0) return;
    await utils.forceUnlockWorkers(dead);
    log.warn({ workers: dead }, "took over the jobs of workers that died");
  };
  const timer = setInterval(
    () =>
      look().catch((error) => log.warn({ error }, "could not look for dead workers; the next round will")),
    round,
  );
  return {
    async leave() {
      clearInterval(timer);
      await Promise.all([sql.end({ timeout: 5 }), utils.release()]);
    },
  };
}

/** The connection may have been replaced, and with it the lock is gone. */
async function holdsSign(sql: postgres.Sql, workerId: string): Promise<boolean> {
  const rows = await sql`
    select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
      and classid = ${CLASS}::oid and objid = hashtext(${workerId})::bigint & 4294967295`;
  return rows.length > 0;
}

async function holdersWithoutSign(sql: postgres.Sql, workerId: string): Promise<string[]> {
  const rows = await sql<{ workerId: string }[]>`
    with holders as (
      select locked_by as worker_id from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null
    )
    select worker_id as "workerId" from holders
    where worker_id <> ${workerId} and not exists (
      select from pg_locks where locktype = 'advisory' and classid = ${CLASS}::oid
        and objid = hashtext(worker_id)::bigint & 4294967295)`;
  return rows.map((row) => row.workerId);
}
