import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { systemContext } from "@/lib/acts/context";
import { HOUR, SECOND } from "@/lib/clock";
import type { JobName } from "@/lib/jobs/enqueue";
import { log } from "@/lib/log";
import { bePresent } from "./presence";
import { TASKS } from "./tasks";

/** Times are UTC. A day's payouts that no worker was there for are made up for. */
const ROUNDS = [
  { task: "sweep", match: "* * * * *", identifier: "sweep" },
  { task: "sweep-progress", match: "*/5 * * * *", identifier: "sweep-progress" },
  { task: "rebuild-leaderboards", match: "7 * * * *", identifier: "rebuild-leaderboards" },
  { task: "end-requests", match: "*/5 * * * *", identifier: "end-requests" },
  { task: "sweep-subscriptions", match: "*/5 * * * *", identifier: "sweep-subscriptions" },
  { task: "sweep-payouts", match: "17 * * * *", identifier: "sweep-payouts" },
  { task: "sweep-pool", match: "27 * * * *", identifier: "sweep-pool" },
  {
    task: "plan-pool-transfers",
    match: "0 5 * * *",
    identifier: "plan-pool-transfers",
    options: { backfillPeriod: 12 * HOUR },
  },
  { task: "sweep-uploads", match: "41 * * * *", identifier: "sweep-uploads" },
  { task: "discard-deleted-tracks", match: "51 * * * *", identifier: "discard-deleted-tracks" },
  {
    task: "plan-payouts",
    match: "0 6 * * *",
    identifier: "plan-payouts",
    options: { backfillPeriod: 12 * HOUR },
  },
  { task: "prune-notifications", match: "20 4 * * *", identifier: "prune-notifications" },
  {
    task: "start-reconciliation",
    match: "30 3 * * *",
    identifier: "start-reconciliation",
    payload: { trigger: "schedule" },
    options: { backfillPeriod: 12 * HOUR },
  },
];

const logger = new Logger(() => (level, message) => {
  if (level === "error") log.error({}, `worker: ${message}`);
  else if (level === "warning") log.warn({}, `worker: ${message}`);
});

export type RunningWorker = { stop(): Promise<void> };

/**
 * Works off the jobs until it is stopped; several may run side by side. Every job may run twice, as it does when the
 * worker that held it was killed and another takes over, because every act behind one is idempotent.
 */
export async function runWorker(options: {
  databaseUrl: string;
  concurrency?: number;
  /** How often to look for workers that died, in milliseconds. */
  presenceRound?: number;
}): Promise<RunningWorker> {
  const events = new EventEmitter() as WorkerEvents;
  const pool = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    connectionString: options.databaseUrl,
    concurrency: options.concurrency ?? 4,
    pollInterval: SECOND,
    noHandleSignals: true,
    events,
    taskList: taskList(),
    parsedCronItems: parseCronItems(ROUNDS),
    logger,
  });
  const presence = await bePresent(options.databaseUrl, await pool, options.presenceRound);
  return {
    async stop() {
      await runner.stop();
      await presence.leave();
    },
  };
}

/** The jobs as the queue knows them, each by its act. */
export function taskList(): TaskList {
  const names = Object.keys(TASKS) as JobName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      (payload: unknown) =>
        TASKS[name](systemContext(name), payload as never).then(
          () => {},
          (error) => {
            log.warn({ job: name, payload, error }, "job failed, it will be tried again");
            throw error;
          },
        ),
    ]),
  );
}
