import { and, eq } from "drizzle-orm";
import { licenseCertificates, purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { ListedPurchase } from "./list-purchases";
import { enqueueSettlement } from "./order-settlement";

/** One purchase of the signed-in buyer. Somebody else's is not found. */
export async function readPurchase(ctx: Ctx, input: { purchaseId: number }): Promise<ListedPurchase> {
  const [found] = await ctx.db
    .select({ purchase: purchases, certificateId: licenseCertificates.id })
    .from(purchases)
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(and(eq(purchases.id, input.purchaseId), eq(purchases.buyerId, signedIn(ctx).id)));
  return found ?? fail("not_found");
}

/**
 * The same, while the buyer waits for the payment to be confirmed: whoever waits also has Stripe asked, so that a
 * lost event makes nobody wait.
 */
export async function awaitPurchase(ctx: Ctx, input: { purchaseId: number }): Promise<ListedPurchase> {
  const found = await readPurchase(ctx, input);
  if (found.purchase.status === "pending") await enqueueSettlement(ctx.db, found.purchase.id);
  return found;
}
