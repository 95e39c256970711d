import type { Database } from "@/db/client";
import { systemContext } from "@/lib/acts/context";
import { beginRun } from "@/lib/reconciler/begin-run";
import { reconcile } from "@/lib/reconciler/reconcile";
import type { Say } from "../say";

/** The books are held against the stand-in as they are every night. A seed that does not add up is no seed. */
export async function reconcileOnce(db: Database, say: Say): Promise<void> {
  const ctx = systemContext("seed", db);
  const { id: runId } = await beginRun(ctx, { trigger: "schedule" });
  const run = await reconcile(ctx, { runId });
  if (run.status !== "finished" || run.differences > 0)
    throw new Error(`the seeded books differ from Stripe's: ${run.error ?? run.differences}`);
  say(`  ${run.matched} movements reconciled`);
}
