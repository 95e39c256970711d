import postgres from "postgres";

/** Keeps a copy of every job, because done ones are deleted before anyone could look for secrets in them. */
export async function keepJobs(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`
      create schema e2e;
      create table e2e.jobs_seen (job text);
      create function e2e.keep_job() returns trigger language plpgsql as
        $$ begin insert into e2e.jobs_seen values (new::text); return null; end $$;
      create trigger keep_job after insert or update on graphile_worker._private_jobs
        for each row execute function e2e.keep_job();`);
  } finally {
    await sql.end();
  }
}
