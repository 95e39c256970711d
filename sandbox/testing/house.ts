import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import Stripe from "stripe";
import { closeDatabase, type Database, database } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { overrideEnv } from "@/lib/env";
import { taskList } from "@/lib/worker/run-worker";
import { type Mailbox, startMailbox } from "../mailbox/start-mailbox";
import { type StandIn, startStandIn } from "../stripe/server";
import { testDatabase } from "./database";
import { contextOf, type Person } from "./people";

/** A whole house for one test file: a database, Stripe's stand-in, mail, files, and the jobs run when asked. */
export type House = {
  url: string;
  db: Database;
  standIn: StandIn;
  stripe: Stripe;
  mailbox: Mailbox;
  /** The context of somebody's act; of nobody's when left out. */
  as(person?: Pick<Person, "id">, now?: Date): Promise<Ctx>;
  /**
   * Works off every job that is due, those that jobs order included. Failed ones wait for their next turn. PDFs take
   * seconds each, so they are left waiting unless a test asks for them.
   */
  work(options?: { pdfs?: boolean }): Promise<void>;
  /** What a process of its own needs to live in this house. */
  env: Record<string, string>;
  close(): Promise<void>;
};

const quiet = new Logger(() => () => {});

/**
 * Opens it in `beforeAll`; `close` in `afterAll`. One a file, because `lib/env` and the pool are the process's own.
 * Where Stripe hangs, `stripeTimeoutMs` gives it up sooner than we do, so that nobody waits; elsewhere a machine that
 * stands still for a while is not to be taken for a Stripe that is away.
 */
export async function openHouse({ stripeTimeoutMs }: { stripeTimeoutMs?: number } = {}): Promise<House> {
  const dir = mkdtempSync(path.join(tmpdir(), "beatpass-house-"));
  const [store, standIn, mailbox] = await Promise.all([
    testDatabase(),
    startStandIn(),
    startMailbox({ dir: path.join(dir, "mail") }),
  ]);
  const given = {
    DATABASE_URL: store.url,
    STRIPE_SANDBOX_URL: standIn.url,
    STRIPE_SECRET_KEY: standIn.secretKey,
    STRIPE_PUBLISHABLE_KEY: standIn.publishableKey,
    STRIPE_WEBHOOK_SECRET: standIn.webhookSecret,
    STRIPE_CONNECT_WEBHOOK_SECRET: standIn.connectWebhookSecret,
    FILES_DIR: path.join(dir, "files"),
    SMTP_URL: mailbox.smtpUrl,
  };
  const restoreEnv = overrideEnv({
    ...given,
    ...(stripeTimeoutMs && { STRIPE_TIMEOUT_MS: stripeTimeoutMs }),
  });
  const db = database();
  return {
    url: store.url,
    db,
    standIn,
    mailbox,
    stripe: new Stripe(standIn.secretKey, { host: "127.0.0.1", port: standIn.port, protocol: "http" }),
    as: (person, now = new Date()) => contextOf(db, person, now),
    env: given,
    async work({ pdfs = false } = {}) {
      const { "render-certificate": render, ...others } = taskList();
      const tasks = pdfs ? { ...others, "render-certificate": render } : others;
      // It ends while its last job is still being signed off, and what waits in that job's queue is then left over.
      for (let round = 0; round === 0 || (round < 100 && (await isDue(db, Object.keys(tasks)))); round++)
        await runOnce({
          connectionString: store.url,
          taskList: tasks,
          logger: quiet,
          noHandleSignals: true,
        });
    },
    async close() {
      await closeDatabase();
      await Promise.all([standIn.stop(), mailbox.stop(), store.close()]);
      restoreEnv();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function isDue(db: Database, tasks: string[]): Promise<boolean> {
  const due = await db.execute(sql`
    select from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
    where run_at <= now() and attempts < max_attempts and identifier in ${tasks}`);
  return due.length > 0;
}
