import { describe, expect, it } from "vitest";
import { passesLuhn } from "../cards/enter-card";
import { TEST_CARDS } from "../cards/test-cards";
import { byCard, errorOf, open } from "../testing/open";

const DECLINES = [
  ["pm_card_chargeDeclined", "card_declined", "generic_decline"],
  ["pm_card_visa_chargeDeclined", "card_declined", "generic_decline"],
  ["pm_card_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
  ["pm_card_visa_chargeDeclinedLostCard", "card_declined", "lost_card"],
  ["pm_card_visa_chargeDeclinedStolenCard", "card_declined", "stolen_card"],
  ["pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"],
  ["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc"],
  ["pm_card_chargeDeclinedProcessingError", "processing_error", "processing_error"],
  ["pm_card_chargeCustomerFail", "card_declined", "generic_decline"],
  ["pm_card_radarBlock", "card_declined", "fraudulent"],
] as const;

describe("a card that declines", () => {
  it.each(DECLINES)("%s → %s (%s)", async (card, code, declineCode) => {
    const { stripe, control } = await open();
    const error = await errorOf(stripe.paymentIntents.create({ ...byCard(card), amount: 700 }));
    expect(error).toMatchObject({
      type: "StripeCardError",
      statusCode: 402,
      code,
      decline_code: declineCode,
    });
    const intent = await stripe.paymentIntents.retrieve(error.payment_intent?.id ?? "", {
      expand: ["latest_charge"],
    });
    expect(intent).toMatchObject({
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: { code, type: "card_error" },
      latest_charge: { status: "failed", paid: false, failure_code: code, balance_transaction: null },
    });
    expect(control.events().map(({ type }) => type)).toEqual([
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
    ]);
    const paid = await stripe.paymentIntents.confirm(intent.id, {
      payment_method: "pm_card_visa",
      return_url: "http://127.0.0.1/",
    });
    expect(paid).toMatchObject({ status: "succeeded", last_payment_error: null });
  });
});

const soon = { exp_month: 12, exp_year: 2040, cvc: "123" };

describe("a card that is typed wrong", () => {
  it.each([
    [{ ...soon, number: "4242424242424241" }, "incorrect_number"],
    [{ ...soon, number: "42" }, "incorrect_number"],
    [{ ...soon, number: "4242424242424242", exp_month: 13 }, "invalid_expiry_month"],
    [{ ...soon, number: "4242424242424242", exp_year: 2020 }, "invalid_expiry_year"],
    [{ ...soon, number: "4242424242424242", cvc: "12" }, "invalid_cvc"],
    [{ ...soon, number: "4111111111111111" }, "card_declined"],
  ])("%o → %s", async (card, code) => {
    const { stripe, control } = await open();
    expect(await errorOf(stripe.paymentMethods.create({ type: "card", card }))).toMatchObject({
      type: "StripeCardError",
      statusCode: 402,
      code,
    });
    expect(control.events()).toEqual([]);
  });
});

it("knows only numbers that pass the check digit", () => {
  expect(TEST_CARDS.filter(({ number }) => !passesLuhn(number))).toEqual([]);
});

it("uses a payment method without a customer only once", async () => {
  const { stripe } = await open();
  const { id } = await stripe.paymentMethods.create({
    type: "card",
    card: { ...soon, number: "5555555555554444" },
  });
  await stripe.paymentIntents.create({ ...byCard(id), amount: 500 });
  expect(await errorOf(stripe.paymentIntents.create({ ...byCard(id), amount: 500 }))).toMatchObject({
    code: "payment_method_unexpected_state",
  });
});

it("keeps a customer's payment method for the next time", async () => {
  const { stripe } = await open();
  const customer = await stripe.customers.create({ email: "buyer@example.test", name: "Bea" });
  const first = await stripe.paymentIntents.create({
    ...byCard(),
    amount: 500,
    customer: customer.id,
    setup_future_usage: "off_session",
  });
  const { data } = await stripe.customers.listPaymentMethods(customer.id);
  expect(data.map(({ id }) => id)).toEqual([first.payment_method]);
  const again = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    customer: customer.id,
    payment_method: String(first.payment_method),
    off_session: true,
    confirm: true,
  });
  expect(again.status).toBe("succeeded");
});
