import { expect, it } from "vitest";
import { openBilling, saveCard, subscribed } from "../testing/billing";
import { errorOf } from "../testing/open";

it("saves a card only when its bank agrees, but for the one that declines later", async () => {
  const { stripe, customer } = await openBilling();
  const attach = (card: string) => stripe.paymentMethods.attach(card, { customer: customer.id });
  expect(await errorOf(attach("pm_card_chargeDeclinedInsufficientFunds"))).toMatchObject({
    statusCode: 402,
    decline_code: "insufficient_funds",
  });
  await attach("pm_card_chargeCustomerFail");
  expect((await stripe.paymentMethods.list({ customer: customer.id })).data).toMatchObject([
    { card: { last4: "0341" } },
  ]);
});

it("pays with the subscription's own card before the customer's", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription } = await subscribed(opened, prices.plus.id);
  const own = await stripe.paymentMethods.attach("pm_card_amex", { customer: customer.id });
  await stripe.subscriptions.update(subscription.id, { default_payment_method: own.id });
  await saveCard(stripe, customer.id, "pm_card_mastercard");
  const brands = async () => {
    control.renew({ customer: customer.id });
    const { data } = await stripe.charges.list({ customer: customer.id, limit: 1 });
    return data[0]?.payment_method_details?.card?.brand;
  };
  expect(await brands()).toBe("amex");
  await stripe.paymentMethods.detach(own.id);
  expect((await stripe.subscriptions.retrieve(subscription.id)).default_payment_method).toBeNull();
  expect(await brands()).toBe("mastercard");
});

it("fails a renewal that no card is there for", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription, card } = await subscribed(opened, prices.plus.id);
  await stripe.paymentMethods.detach(card.id);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({
    invoice_settings: { default_payment_method: null },
  });
  control.renew({ customer: customer.id });
  const { status, latest_invoice } = await stripe.subscriptions.retrieve(subscription.id);
  expect(status).toBe("past_due");
  expect(await errorOf(stripe.invoices.pay(String(latest_invoice)))).toMatchObject({
    code: "resource_missing",
  });
});

it("ends subscriptions with their customer", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription } = await subscribed(opened, prices.plus.id);
  const held = await stripe.customers.retrieve(customer.id, { expand: ["subscriptions"] });
  expect(held).toMatchObject({ subscriptions: { data: [{ id: subscription.id }] } });
  await stripe.customers.del(customer.id);
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("canceled");
  expect(
    control
      .events()
      .map(({ type }) => type)
      .slice(-2),
  ).toEqual(["customer.subscription.deleted", "customer.deleted"]);
});
