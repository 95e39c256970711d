import { eq } from "drizzle-orm";
import { producerProgress } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { titleOf } from "./levels";

/** The level of a producer as everybody may see it: the first one before anything was done. */
export async function readLevel(
  ctx: Ctx,
  { producerId }: { producerId: number },
): Promise<{ level: number; title: string }> {
  const [row] = await ctx.db
    .select({ level: producerProgress.level })
    .from(producerProgress)
    .where(eq(producerProgress.producerId, producerId));
  const level = row?.level ?? 1;
  return { level, title: titleOf(level) };
}
