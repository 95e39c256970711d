import { sql } from "drizzle-orm";
import { isAlive } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { stripeAnswers } from "@/lib/stripe/accounts";

type Part = "database" | "worker" | "stripe";

/** Whether all that a sale needs is there. Fails with `not_ready`, naming each part that is not. */
export async function checkReadiness(ctx: Ctx): Promise<Record<Part, "ok">> {
  const [database, stripe] = await Promise.all([isAlive(ctx.db), stripeAnswers()]);
  const worker = database && (await workerSigns(ctx));
  const down = Object.entries({ database, worker, stripe }).filter(([, answers]) => !answers);
  if (down.length) {
    const fields = Object.fromEntries(down.map(([part]) => [part, ["This part does not answer."]]));
    fail("not_ready", { fields, retryAfter: 5 });
  }
  return { database: "ok", worker: "ok", stripe: "ok" };
}

/** Every live worker holds an advisory lock of this class as its sign (lib/worker/presence.ts). */
async function workerSigns(ctx: Ctx): Promise<boolean> {
  const rows = await ctx.db.execute(
    sql`select from pg_locks where locktype = 'advisory' and classid = 7265::oid and database = (
      select oid from pg_database where datname = current_database()) limit 1`,
  );
  return rows.length > 0;
}
