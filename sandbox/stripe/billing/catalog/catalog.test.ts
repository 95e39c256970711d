import { expect, it } from "vitest";
import { openBilling } from "../../testing/billing";
import { errorOf } from "../../testing/open";

it("keeps products: made, changed, listed, told", async () => {
  const { stripe, control } = await openBilling();
  const product = await stripe.products.create({ name: "Extra seat", metadata: { product: "p9" } });
  const changed = await stripe.products.update(product.id, { active: false, description: "One more" });
  expect(changed).toMatchObject({
    name: "Extra seat",
    active: false,
    description: "One more",
    type: "service",
  });
  expect((await stripe.products.list({ active: true })).data.map(({ name }) => name)).toEqual([
    "Pro",
    "Plus",
    "Classic",
  ]);
  expect((await stripe.products.list({ ids: [product.id] })).data).toEqual([changed]);
  expect(control.events({ type: "product.updated" })[0]?.data.previous_attributes).toEqual({
    active: true,
    description: null,
  });
  expect(await errorOf(stripe.products.retrieve("prod_none"))).toMatchObject({ code: "resource_missing" });
});

it("keeps prices: found by lookup key, which moves to a new price when asked", async () => {
  const { stripe, control, prices } = await openBilling();
  const dearer = await stripe.prices.create({
    currency: "usd",
    unit_amount: 1099,
    recurring: { interval: "month" },
    product: String(prices.plus.product),
    lookup_key: "plus",
    transfer_lookup_key: true,
  });
  expect((await stripe.prices.list({ lookup_keys: ["plus"] })).data.map(({ id }) => id)).toEqual([dearer.id]);
  expect((await stripe.prices.retrieve(prices.plus.id)).lookup_key).toBeNull();
  await stripe.prices.update(prices.plus.id, { active: false, nickname: "Old Plus" });
  const { data } = await stripe.prices.list({ product: String(prices.plus.product), active: false });
  expect(data).toMatchObject([
    {
      id: prices.plus.id,
      nickname: "Old Plus",
      type: "recurring",
      recurring: { interval: "month", interval_count: 1, usage_type: "licensed" },
    },
  ]);
  expect(dearer.unit_amount_decimal?.toString()).toBe("1099");
  expect(control.events({ type: "price.updated" })).toHaveLength(1);
  const once = { currency: "usd", unit_amount: 100, product: String(prices.plus.product) };
  expect((await stripe.prices.create(once)).type).toBe("one_time");
  expect(await errorOf(stripe.prices.create({ ...once, product: undefined }))).toMatchObject({
    param: "product",
  });
});
