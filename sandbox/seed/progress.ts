import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { producers } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { rebuildLeaderboards } from "@/lib/leaderboards/rebuild-leaderboards";
import { followProgress } from "@/lib/progress/follow-progress";
import type { Say } from "../say";

/** Gives everyone the experience of what they have done so far, ranks them, and gives what the ranking brings. */
export async function addProgress(db: Database, say: Say): Promise<void> {
  const ctx = systemContext("seed", db);
  const approved = await db
    .select({ producerId: producers.userId })
    .from(producers)
    .where(eq(producers.status, "approved"));
  const everyone = () => Promise.all(approved.map((producer) => followProgress(ctx, producer)));
  await everyone();
  await rebuildLeaderboards(ctx);
  await everyone();
  await rebuildLeaderboards(ctx);
  say(`  ${approved.length} producers ranked`);
}
