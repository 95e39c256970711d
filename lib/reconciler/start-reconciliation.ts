import { asAdmin, type Ctx } from "@/lib/acts/context";
import { Failure } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { beginRun, type RunRow } from "./begin-run";

/**
 * Orders a comparison of the books with Stripe. For administrators, and the nightly schedule, which leaves it when
 * one is under way. A person is told `reconciliation_running` then.
 */
export async function startReconciliation(
  ctx: Ctx,
  input: { trigger: RunRow["trigger"] },
): Promise<{ runId: number | null }> {
  if (ctx.actor.kind !== "system") asAdmin(ctx);
  try {
    const run = await beginRun(ctx, { trigger: input.trigger }, (tx, { id }) =>
      enqueue(tx, "reconcile", { runId: id }, { queue: "reconcile" }),
    );
    return { runId: run.id };
  } catch (error) {
    const underWay = error instanceof Failure && error.reason === "reconciliation_running";
    if (underWay && input.trigger === "schedule") return { runId: null };
    throw error;
  }
}
