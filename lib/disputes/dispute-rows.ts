import { and, eq, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { disputes } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import type { Purchase } from "@/lib/purchases/standing";
import type { Dispute } from "@/lib/stripe/disputes";

/** Writes down what Stripe says of a dispute. What was read before the bank decided undoes no decision. */
export async function noteDispute(ctx: Ctx, tx: Tx, purchase: Purchase, dispute: Dispute): Promise<void> {
  const { id, amountMinor, reason, status, outcome, evidenceDueBy, openedAt } = dispute;
  const over = isDecided(outcome) || status === "warning_closed";
  const said = { amountMinor, reason, status, outcome, evidenceDueBy, syncedAt: ctx.now };
  const [before] = await tx.select().from(disputes).where(eq(disputes.id, id));
  if (before && isDecided(before.outcome) && !over) return;
  const closedAt = over ? (before?.closedAt ?? ctx.now) : null;
  const { id: purchaseId, sellerId, currency } = purchase;
  await tx
    .insert(disputes)
    .values({ id, purchaseId, sellerId, currency, openedAt, ...said, closedAt })
    .onConflictDoUpdate({ target: disputes.id, set: { ...said, closedAt } });
}

const isDecided = (outcome: Dispute["outcome"]) => outcome === "won" || outcome === "lost";

/** An inquiry that was closed is no longer told of with its charge. */
export async function closeInquiries(ctx: Ctx, tx: Tx, purchase: Purchase, told: Dispute[]): Promise<void> {
  await tx
    .update(disputes)
    .set({ status: "warning_closed", closedAt: ctx.now, syncedAt: ctx.now })
    .where(
      and(
        eq(disputes.purchaseId, purchase.id),
        eq(disputes.outcome, "inquiry"),
        notInArray(disputes.status, ["warning_closed"]),
        notInArray(
          disputes.id,
          told.map(({ id }) => id),
        ),
      ),
    );
}

/** How much of the seller's share is held for it. */
export async function noteHeld(tx: Tx, { id }: Dispute, heldMinor: number): Promise<void> {
  await tx.update(disputes).set({ heldMinor }).where(eq(disputes.id, id));
}
