import type { Currency } from "@/lib/money";
import { call, StripeRefused } from "./client";

export type PriceOrder = {
  productId: string;
  planUuid: string;
  currency: Currency;
  /** What one unit costs for one period. */
  amountMinor: number;
  interval: "month" | "year";
  /** How many intervals a period has. */
  length: number;
};

/** Opens the product under which plans are sold; its name stands on every invoice. Answers `prod_…`. */
export async function createProduct(of: {
  uuid: string;
  name: string;
  description: string;
}): Promise<string> {
  const product = await call("create product", (client) =>
    client.products.create(
      {
        name: of.name,
        ...(of.description && { description: of.description }),
        metadata: { product: of.uuid },
      },
      { idempotencyKey: `product:${of.uuid}` },
    ),
  );
  return product.id;
}

/**
 * The price of a plan in a currency, made when Stripe has none of this amount under the plan's lookup key. A price
 * never changes at Stripe: another amount is another price, which takes the key over. Answers `price_…`.
 */
export async function createPrice(order: PriceOrder): Promise<string> {
  const { productId, planUuid, amountMinor, interval, length } = order;
  const currency = order.currency.toLowerCase();
  const lookupKey = `${planUuid}:${currency}`;
  const { data } = await call("find price", (client) => client.prices.list({ lookup_keys: [lookupKey] }));
  const [holder] = data;
  if (holder?.active && holder.unit_amount === amountMinor && holder.product === productId) return holder.id;
  const price = await call("create price", (client) =>
    client.prices.create(
      {
        product: productId,
        currency,
        unit_amount: amountMinor,
        recurring: { interval, interval_count: length },
        lookup_key: lookupKey,
        transfer_lookup_key: true,
        metadata: { plan: planUuid },
      },
      // One a predecessor, however many subscribe first at once.
      { idempotencyKey: `price:${productId}:${lookupKey}:${amountMinor}:${holder?.id ?? "first"}` },
    ),
  );
  return price.id;
}

/** The plan of ours that a price was made for, also one that is no longer sold; null for somebody else's price. */
export async function planOfPrice(priceId: string): Promise<string | null> {
  try {
    const price = await call("read price", (client) => client.prices.retrieve(priceId));
    return price.metadata.plan ?? null;
  } catch (error) {
    if (error instanceof StripeRefused && error.code === "resource_missing") return null;
    throw error;
  }
}
