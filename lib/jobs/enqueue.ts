import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Every job and what it carries: ids only, never a secret. lib/worker says which act does each. */
export type Jobs = {
  "process-stripe-event": { eventId: string };
  "settle-purchase": { purchaseId: number };
  "expire-purchase": { purchaseId: number };
  "refund-purchase": { purchaseId: number };
  "render-certificate": { certificateId: string };
  "mail-receipt": { purchaseId: number };
  "mail-sale": { purchaseId: number };
  "mail-refund": { purchaseId: number };
  "mail-password-reset": { userId: number };
  "plan-payouts": Record<string, never>;
  /** `day` is `2026-05-11`, in UTC. */
  "pay-out": { sellerId: number; day: string };
  "follow-payout": { accountId: string; payoutId: string };
  "sweep-payouts": Record<string, never>;
  "mail-payout-failed": { payoutId: number };
  sweep: Record<string, never>;
};
export type JobName = keyof Jobs;

export type JobOptions = {
  /** Jobs of one key that still wait are one job. Defaults to the name and the payload. */
  key?: string;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  /** Not before this instant. */
  runAt?: Date;
};

// graphile-worker's default of 25 attempts spans some three days; a lost cause must stay visible, not vanish.
const MAX_ATTEMPTS = 25;

/** Writes a job in the transaction of the change that causes it: both happen or neither does. */
export async function enqueue<N extends JobName>(
  tx: Db,
  name: N,
  payload: Jobs[N],
  options: JobOptions = {},
): Promise<void> {
  const key = options.key ?? `${name}:${Object.values(payload).join(":")}`;
  await tx.execute(sql`select graphile_worker.add_job(
    ${name}, payload => ${JSON.stringify(payload)}::json, queue_name => ${options.queue ?? null},
    run_at => ${options.runAt?.toISOString() ?? null}::timestamptz, max_attempts => ${MAX_ATTEMPTS}, job_key => ${key})`);
}
