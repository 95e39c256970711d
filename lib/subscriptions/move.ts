import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { subscriptions } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { MOVES, type Subscription, type SubscriptionStatus } from "./states";

type Changes = Partial<typeof subscriptions.$inferInsert>;

/** Moves a locked subscription to another state, with what changes beside it, and writes that it did. */
export async function move(
  ctx: Ctx,
  tx: Tx,
  subscription: Subscription,
  status: SubscriptionStatus,
  changes: Changes = {},
): Promise<Subscription> {
  const { uuid, status: from } = subscription;
  if (!MOVES[from].includes(status))
    throw new Error(`subscription ${uuid} does not move from ${from} to ${status}`);
  const moved = await change(tx, subscription, { ...changes, status });
  await audit(ctx, tx, `subscription.${status}`, `subscription:${uuid}`, { from });
  return moved;
}

/** Notes something on a locked subscription without moving it. */
export async function change(tx: Tx, { uuid }: Subscription, changes: Changes): Promise<Subscription> {
  const [changed] = await tx
    .update(subscriptions)
    .set(changes)
    .where(eq(subscriptions.uuid, uuid))
    .returning();
  if (!changed) throw new Error(`subscription ${uuid} is gone`);
  return changed;
}
