import { closeDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { runWorker } from "./run-worker";

// The worker's process: `npm run worker`. On SIGTERM it finishes the jobs it has begun and ends.
const worker = await runWorker({ databaseUrl: env.DATABASE_URL });
log.info({}, "the worker is ready");

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    await closeDatabase();
    process.exit(0);
  });
}
