import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { planPrices } from "@/db/schema";
import { planOfPrice as askStripe } from "@/lib/stripe/billing-prices";

/** The plan that a price of Stripe's is for, also a price that is no longer asked; null for one that is not ours. */
export async function planOfPrice(db: Db, stripePriceId: string): Promise<string | null> {
  const [known] = await db
    .select({ planUuid: planPrices.planUuid })
    .from(planPrices)
    .where(eq(planPrices.stripePriceId, stripePriceId));
  return known?.planUuid ?? askStripe(stripePriceId);
}
