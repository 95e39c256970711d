import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { purchases } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { readPayment } from "@/lib/stripe/payments";

/** Orders the settlement of one purchase. Orders that wait are one order; one purchase's never run side by side. */
export async function enqueueSettlement(db: Db, purchaseId: number): Promise<void> {
  await enqueue(db, "settle-purchase", { purchaseId }, { queue: `purchase:${purchaseId}` });
}

/**
 * Orders the settlement of the purchase that an intent belongs to. An intent is known by its id or, when we died
 * before noting that, by the reference we gave it. Throws while a purchase that must exist is not to be seen yet.
 */
export async function orderSettlement(db: Db, intentId: string): Promise<"processed" | "ignored"> {
  const known = await find(db, eq(purchases.intentId, intentId));
  if (known) {
    await enqueueSettlement(db, known);
    return "processed";
  }
  const { reference } = await readPayment(intentId);
  if (!reference) return "ignored"; // Not an intent of ours: another product on the same Stripe account.
  const ours = await find(db, eq(purchases.reference, reference));
  if (!ours) throw new Error(`the purchase ${reference} of ${intentId} is not there yet`);
  await db
    .update(purchases)
    .set({ intentId })
    .where(and(eq(purchases.id, ours), isNull(purchases.intentId)));
  await enqueueSettlement(db, ours);
  return "processed";
}

async function find(db: Db, condition: ReturnType<typeof eq>): Promise<number | undefined> {
  const [purchase] = await db.select({ id: purchases.id }).from(purchases).where(condition);
  return purchase?.id;
}
