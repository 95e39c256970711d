import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { currencies, planPrices, plans, products } from "@/db/schema";
import type { Currency } from "@/lib/money";
import { createPrice, createProduct } from "@/lib/stripe/billing-prices";

/** Stripe's price of a plan in a currency, made on first asking out of our rows. Answers `price_…`. */
export async function ensurePrice(db: Db, of: { planUuid: string; currency: Currency }): Promise<string> {
  const [found] = await db
    .select({ plan: plans, product: products, price: planPrices })
    .from(planPrices)
    .innerJoin(plans, eq(plans.uuid, planPrices.planUuid))
    .innerJoin(products, eq(products.uuid, plans.productUuid))
    .innerJoin(currencies, eq(currencies.uuid, planPrices.currencyUuid))
    .where(and(eq(plans.uuid, of.planUuid), eq(currencies.shortName, of.currency)));
  if (!found) throw new Error(`the plan ${of.planUuid} has no price in ${of.currency}`);
  const { plan, product, price } = found;
  if (price.stripePriceId) return price.stripePriceId;
  const stripePriceId = await createPrice({
    productId: product.stripeProductId ?? (await ensureProduct(db, product)),
    planUuid: plan.uuid,
    currency: of.currency,
    amountMinor: price.priceMinor,
    interval: plan.interval,
    length: plan.length,
  });
  await db
    .update(planPrices)
    .set({ stripePriceId })
    .where(
      and(
        eq(planPrices.planUuid, plan.uuid),
        eq(planPrices.currencyUuid, price.currencyUuid),
        // Not when the price was changed while Stripe made this one.
        eq(planPrices.priceMinor, price.priceMinor),
      ),
    );
  return stripePriceId;
}

async function ensureProduct(db: Db, product: typeof products.$inferSelect): Promise<string> {
  const stripeProductId = await createProduct({
    uuid: product.uuid,
    name: product.displayName,
    description: product.description,
  });
  await db.update(products).set({ stripeProductId }).where(eq(products.uuid, product.uuid));
  return stripeProductId;
}

/** Stripe knows the price no longer: the next time it is made anew. */
export async function forgetPrice(db: Db, stripePriceId: string): Promise<void> {
  await db.update(planPrices).set({ stripePriceId: null }).where(eq(planPrices.stripePriceId, stripePriceId));
}
