import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Every job and what it carries: ids only, never a secret. lib/worker says which act does each. */
export type Jobs = {
  "process-stripe-event": { eventId: string };
  "settle-purchase": { purchaseId: number };
  "expire-purchase": { purchaseId: number };
  "make-refund": { refundId: number };
  "align-share": { purchaseId: number };
  "render-certificate": { certificateId: string };
  "render-evidence": { disputeId: string };
  "mail-receipt": { purchaseId: number };
  "mail-sale": { purchaseId: number };
  "mail-refund": { refundId: number };
  "mail-refund-failed": { refundId: number };
  "mail-dispute": { disputeId: string; step: "opened" | "won" | "lost" };
  "mail-password-reset": { userId: number };
  "mail-application-decided": { applicationId: number };
  /** The followers who are told come after this instant (milliseconds) and id, in the order in which they began. */
  "notify-followers": { of: "track" | "collection"; id: number; afterTime: number; afterId: number };
  "prune-notifications": Record<string, never>;
  "plan-payouts": Record<string, never>;
  /** `day` is `2026-05-11`, in UTC. */
  "pay-out": { sellerId: number; day: string };
  "follow-payout": { accountId: string; payoutId: string };
  "sweep-payouts": Record<string, never>;
  "mail-payout-failed": { payoutId: number };
  "book-invoice": { invoiceId: number };
  "split-invoice": { invoiceId: number };
  "plan-pool-transfers": Record<string, never>;
  "send-pool-transfer": { transferId: number };
  "sweep-pool": Record<string, never>;
  "settle-subscription": { subscriptionUuid: string };
  "end-charged-back": { subscriptionUuid: string };
  "sweep-subscriptions": Record<string, never>;
  "tell-customer": { userId: number };
  "mail-invoice-receipt": { invoiceId: number };
  "mail-membership-past-due": { invoiceId: number };
  "mail-membership-ended": { subscriptionUuid: string };
  "end-requests": Record<string, never>;
  "process-upload": { uploadId: string };
  "pack-files": { trackId: number; kind: "stems" | "trackout" | "midi" };
  "sweep-uploads": Record<string, never>;
  "discard-deleted-tracks": Record<string, never>;
  "start-reconciliation": { trigger: "schedule" };
  reconcile: { runId: number };
  "follow-progress": { producerId: number };
  "sweep-progress": Record<string, never>;
  "sweep-achievements": Record<string, never>;
  "rebuild-leaderboards": Record<string, never>;
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
  /** One of this key that waits for its instant goes on waiting. */
  keepWaiting?: boolean;
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
    run_at => ${options.runAt?.toISOString() ?? null}::timestamptz, max_attempts => ${MAX_ATTEMPTS}, job_key => ${key},
    job_key_mode => ${options.keepWaiting ? "preserve_run_at" : "replace"})`);
}
