import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { reconciliationRuns } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { windowFrom } from "./window";

export type RunRow = typeof reconciliationRuns.$inferSelect;

/** A run takes minutes. One that has not ended by then was killed, and must not block the next for ever. */
export const RUNS_FOR_AT_MOST = 30 * MINUTE;

/**
 * Notes that a run begins, and does `also` in the same transaction. One at a time: fails `reconciliation_running`
 * while another is under way.
 */
export async function beginRun(
  ctx: Ctx,
  input: { trigger: RunRow["trigger"]; since?: Date | undefined },
  also: (tx: Tx, run: RunRow) => Promise<void> = async () => {},
): Promise<RunRow> {
  return transaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('begin-reconciliation'))`);
    await giveUpKilled(ctx, tx);
    if (await isRunning(tx)) fail("reconciliation_running");
    const window = await windowFrom(tx, ctx.now);
    const [run] = await tx
      .insert(reconciliationRuns)
      .values({
        trigger: input.trigger,
        requestedBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
        ...window,
        ...(input.since && { since: input.since }),
        startedAt: ctx.now,
      })
      .returning();
    if (!run) throw new Error("the run was not written");
    await audit(ctx, tx, "reconciliation.started", `reconciliation:${run.id}`, { trigger: run.trigger });
    await also(tx, run);
    return run;
  });
}

async function giveUpKilled(ctx: Ctx, tx: Tx): Promise<void> {
  await tx
    .update(reconciliationRuns)
    .set({ status: "failed", error: "It did not come to its end.", finishedAt: ctx.now })
    .where(
      and(
        eq(reconciliationRuns.status, "running"),
        lt(reconciliationRuns.startedAt, after(ctx.now, -RUNS_FOR_AT_MOST)),
      ),
    );
}

async function isRunning(tx: Tx): Promise<boolean> {
  const running = await tx
    .select({ id: reconciliationRuns.id })
    .from(reconciliationRuns)
    .where(eq(reconciliationRuns.status, "running"))
    .orderBy(desc(reconciliationRuns.id))
    .limit(1);
  return running.length > 0;
}
