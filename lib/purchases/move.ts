import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { purchases } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import type { Purchase } from "./standing";
import { MOVES, type PurchaseStatus } from "./states";

type Changes = Partial<typeof purchases.$inferInsert>;

/** Moves a locked purchase to another state, with what changes beside it, and writes who did. */
export async function move(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  status: PurchaseStatus,
  changes: Changes = {},
): Promise<Purchase> {
  if (!MOVES[purchase.status].includes(status)) {
    throw new Error(`purchase ${purchase.id} does not move from ${purchase.status} to ${status}`);
  }
  const moved = await change(tx, purchase, { ...changes, status });
  await audit(ctx, tx, `purchase.${status}`, `purchase:${purchase.id}`, {
    from: purchase.status,
    ...(moved.statusReason && { reason: moved.statusReason }),
  });
  return moved;
}

/** Notes something on a locked purchase without moving it. */
export async function change(tx: Tx, purchase: Purchase, changes: Changes): Promise<Purchase> {
  const [changed] = await tx.update(purchases).set(changes).where(eq(purchases.id, purchase.id)).returning();
  if (!changed) throw new Error(`purchase ${purchase.id} is gone`);
  return changed;
}
