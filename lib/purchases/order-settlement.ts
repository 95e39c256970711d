import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { purchases } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { StripeRefused } from "@/lib/stripe/client";
import { readPayment } from "@/lib/stripe/payments";

/** Orders the settlement of one purchase. Orders that wait are one order; one purchase's never run side by side. */
export async function enqueueSettlement(db: Db, purchaseId: number): Promise<void> {
  await enqueue(db, "settle-purchase", { purchaseId }, { queue: `purchase:${purchaseId}` });
}

/**
 * Orders the settlement of the purchase that an intent belongs to. Answers `foreign` for one that is not of our
 * making, and `awaited` while the purchase that it names is not to be seen.
 */
export async function orderSettlement(db: Db, intentId: string): Promise<"ordered" | "foreign" | "awaited"> {
  const purchase = await purchaseOfIntent(db, intentId);
  if (typeof purchase === "string") return purchase;
  await enqueueSettlement(db, purchase);
  return "ordered";
}

/**
 * The purchase that an intent belongs to. It is known by the intent's id or, when we died before noting that, by the
 * reference we gave the intent; then the id is noted now. Otherwise `foreign` or `awaited`, as above.
 */
export async function purchaseOfIntent(db: Db, intentId: string): Promise<number | "foreign" | "awaited"> {
  const known = await find(db, eq(purchases.intentId, intentId));
  if (known) return known;
  const reference = await referenceOf(intentId);
  if (!reference) return "foreign";
  const ours = await find(db, eq(purchases.reference, reference));
  if (!ours) return "awaited";
  await db
    .update(purchases)
    .set({ intentId })
    .where(and(eq(purchases.id, ours), isNull(purchases.intentId)));
  return ours;
}

/** Null for another product's intent on the same Stripe account, and for one that is not on it at all. */
async function referenceOf(intentId: string): Promise<string | null> {
  try {
    return (await readPayment(intentId)).reference;
  } catch (error) {
    if (error instanceof StripeRefused && error.code === "resource_missing") return null;
    throw error;
  }
}

async function find(db: Db, condition: ReturnType<typeof eq>): Promise<number | undefined> {
  const [purchase] = await db.select({ id: purchases.id }).from(purchases).where(condition);
  return purchase?.id;
}
