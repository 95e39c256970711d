import type { Ctx } from "@/lib/acts/context";
import { isUnowned } from "./is-unowned";

/** Whether whoever asks could claim this profile: it is nobody's, and they have none. Strangers sign in first. */
export async function mayClaim(ctx: Ctx, input: { producerId: number }): Promise<boolean> {
  if (ctx.actor.kind === "user" && ctx.actor.isProducer) return false;
  return isUnowned(ctx.db, input.producerId);
}
