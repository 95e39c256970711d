import { desc, eq, lt } from "drizzle-orm";
import { reconciliationRuns, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { fail } from "@/lib/errors";
import type { RunRow } from "./begin-run";

export type ListedRun = RunRow & { requestedByName: string | null };

/** The comparisons that there were, newest first. For administrators. */
export async function listRuns(
  ctx: Ctx,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ rows: ListedRun[]; nextCursor: string | null }> {
  asAdmin(ctx);
  const before = input.cursor ? idOfCursor(input.cursor) : undefined;
  const found = await runs(ctx)
    .where(before === undefined ? undefined : lt(reconciliationRuns.id, before))
    .orderBy(desc(reconciliationRuns.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit).map(listed);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > input.limit && last ? encodeCursor([last.id]) : null };
}

/** One of them. Fails `not_found`. */
export async function readRun(ctx: Ctx, input: { runId: number }): Promise<ListedRun> {
  asAdmin(ctx);
  const [run] = await runs(ctx).where(eq(reconciliationRuns.id, input.runId));
  return run ? listed(run) : fail("not_found");
}

const runs = (ctx: Ctx) =>
  ctx.db
    .select({ run: reconciliationRuns, name: users.name })
    .from(reconciliationRuns)
    .leftJoin(users, eq(users.id, reconciliationRuns.requestedBy))
    .$dynamic();

const listed = ({ run, name }: { run: RunRow; name: string | null }): ListedRun => ({
  ...run,
  requestedByName: name,
});
