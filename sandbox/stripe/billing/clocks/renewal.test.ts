import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startStandIn } from "../../server";
import { furnish, openBilling, saveCard, subscribed } from "../../testing/billing";
import { errorOf, open, sdkOf } from "../../testing/open";

const at = (text: string) => Date.parse(text) / 1000;

it("renews on a test clock: a draft for an hour, then charged, month after month on the 31st", async () => {
  const { stripe, control, prices } = await openBilling();
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: at("2027-12-31T08:00:00Z") });
  const customer = await stripe.customers.create({ test_clock: clock.id });
  const { subscription } = await subscribed({ stripe, customer }, prices.plus.id);
  expect(subscription).toMatchObject({ test_clock: clock.id, created: clock.frozen_time });

  const moving = await stripe.testHelpers.testClocks.advance(clock.id, {
    frozen_time: at("2028-01-31T08:30:00Z"),
  });
  expect(moving.status).toBe("advancing");
  expect(await stripe.testHelpers.testClocks.retrieve(clock.id)).toMatchObject({ status: "ready" });
  const draft = await stripe.subscriptions.retrieve(subscription.id, { expand: ["latest_invoice"] });
  expect(draft).toMatchObject({
    status: "active",
    latest_invoice: {
      status: "draft",
      billing_reason: "subscription_cycle",
      automatically_finalizes_at: at("2028-01-31T09:00:00Z"),
      created: at("2028-01-31T08:00:00Z"),
      lines: { data: [{ period: { start: at("2028-01-31T08:00:00Z"), end: at("2028-02-29T08:00:00Z") } }] },
    },
    items: { data: [{ current_period_end: at("2028-02-29T08:00:00Z") }] },
  });
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at("2028-03-31T12:00:00Z") });
  const { data } = await stripe.invoices.list({ customer: customer.id });
  expect(data.map(({ created, status, amount_paid }) => ({ created, status, amount_paid }))).toEqual([
    { created: at("2028-03-31T08:00:00Z"), status: "paid", amount_paid: 999 },
    { created: at("2028-02-29T08:00:00Z"), status: "paid", amount_paid: 999 },
    { created: at("2028-01-31T08:00:00Z"), status: "paid", amount_paid: 999 },
    { created: at("2027-12-31T08:00:00Z"), status: "paid", amount_paid: 999 },
  ]);
  expect(control.events({ type: "invoice.upcoming" })).toHaveLength(3);
  expect(
    await errorOf(
      stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at("2029-01-01T00:00:00Z") }),
    ),
  ).toMatchObject({ statusCode: 400, param: "frozen_time" });
  await stripe.testHelpers.testClocks.del(clock.id);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("canceled");
});

it("moves one customer's time on, whom no test clock was made for", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription } = await subscribed(opened, prices.plus.id);
  const other = await stripe.customers.create({});
  const still = await subscribed({ stripe, customer: other }, prices.plus.id);
  control.renew({ customer: customer.id });
  control.renew({ customer: customer.id });
  expect((await stripe.invoices.list({ subscription: subscription.id })).data).toHaveLength(3);
  expect((await stripe.invoices.list({ subscription: still.subscription.id })).data).toHaveLength(1);
  expect((await stripe.subscriptions.retrieve(subscription.id)).test_clock).not.toBeNull();
});

it("lets time pass by itself for those on no clock", async () => {
  let now = Date.parse("2027-04-01T00:00:00Z");
  const opened = await openBilling({ clock: () => now });
  const { subscription } = await subscribed(opened, opened.prices.plus.id);
  now = Date.parse("2027-06-01T02:00:00Z");
  const { data } = await opened.stripe.invoices.list({ subscription: subscription.id });
  expect(data.map(({ status, created }) => [status, created])).toEqual([
    ["paid", at("2027-06-01T00:00:00Z")],
    ["paid", at("2027-05-01T00:00:00Z")],
    ["paid", at("2027-04-01T00:00:00Z")],
  ]);
});

it("renews while nobody calls, also what fell due while it was not running", async () => {
  const dir = mkdtempSync(join(tmpdir(), "stand-in-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  let now = Date.parse("2027-04-01T00:00:00Z");
  const first = await startStandIn({ dir, clock: () => now });
  const stripe = sdkOf(first);
  const { prices, customer } = await furnish(stripe);
  const { subscription } = await subscribed({ stripe, customer }, prices.plus.id);
  await first.stop();
  now = Date.parse("2027-05-20T00:00:00Z");
  const { standIn, control } = await open({ dir, clock: () => now });
  expect(standIn.port).toBe(first.port);
  const paid = () => control.events({ type: "invoice.paid" }).length;
  await expect.poll(paid).toBe(2);
  expect(control.snapshot().subscription).toMatchObject([
    { id: subscription.id, items: { data: [{ current_period_end: at("2027-06-01T00:00:00Z") }] } },
  ]);
});

it("tries a declined renewal again after 3, 5 and 7 days, then cancels", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription, card } = await subscribed(opened, prices.plus.id);
  control.declineCard({ paymentMethod: card.id });
  control.renew({ customer: customer.id });
  const states = [];
  for (const days of [0, 3, 5, 7]) {
    if (days > 0) control.passTime({ customer: customer.id, days });
    const { status, latest_invoice } = await stripe.subscriptions.retrieve(subscription.id);
    const invoice = await stripe.invoices.retrieve(String(latest_invoice));
    states.push([status, invoice.status, invoice.attempt_count, invoice.next_payment_attempt !== null]);
  }
  expect(states).toEqual([
    ["past_due", "open", 1, true],
    ["past_due", "open", 2, true],
    ["past_due", "open", 3, true],
    ["canceled", "open", 4, false],
  ]);
  expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
    cancellation_details: { reason: "payment_failed" },
  });
  expect(control.events({ type: "invoice.payment_failed" })).toHaveLength(4);
  expect(control.events({ type: "customer.subscription.deleted" })).toHaveLength(1);
});

it("leaves it unpaid instead, if set so: renewals stay drafts until it is paid", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription, card } = await subscribed(opened, prices.plus.id);
  control.afterLastRetry({ becomes: "unpaid" });
  control.declineCard({ paymentMethod: card.id });
  control.renew({ customer: customer.id });
  control.passTime({ customer: customer.id, days: 15 });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("unpaid");
  control.renew({ customer: customer.id });
  const { data } = await stripe.invoices.list({ subscription: subscription.id, limit: 1 });
  expect(data[0]).toMatchObject({ status: "draft", auto_advance: false });
  control.declineCard({ paymentMethod: card.id, on: false });
  await stripe.invoices.pay(data[0]?.id ?? "");
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
});

it("recovers when a retry goes through, and when the customer pays with a new card", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription, card } = await subscribed(opened, prices.plus.id);
  control.expireCard({ paymentMethod: card.id });
  control.renew({ customer: customer.id });
  const behind = await stripe.subscriptions.retrieve(subscription.id);
  expect(behind.status).toBe("past_due");
  const intents = await stripe.paymentIntents.list({ customer: customer.id, limit: 1 });
  expect(intents.data[0]?.last_payment_error).toMatchObject({ code: "expired_card" });
  control.reissueCard({ paymentMethod: card.id });
  expect(control.events({ type: "payment_method.automatically_updated" })).toHaveLength(1);
  control.passTime({ customer: customer.id, days: 3 });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");

  control.declineCard({ paymentMethod: card.id });
  control.renew({ customer: customer.id });
  const { status, latest_invoice } = await stripe.subscriptions.retrieve(subscription.id);
  expect(status).toBe("past_due");
  expect(await errorOf(stripe.invoices.pay(String(latest_invoice)))).toMatchObject({ code: "card_declined" });
  await saveCard(stripe, customer.id, "pm_card_mastercard");
  expect((await stripe.invoices.pay(String(latest_invoice))).status).toBe("paid");
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
  expect(await errorOf(stripe.invoices.pay(String(latest_invoice)))).toMatchObject({
    code: "invoice_already_paid",
  });
});

it("asks for authentication at a renewal when the bank wants it", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription } = await subscribed(opened, prices.plus.id);
  await saveCard(stripe, customer.id, "pm_card_authenticationRequired");
  control.renew({ customer: customer.id });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("past_due");
  expect(control.events({ type: "invoice.payment_action_required" })).toHaveLength(1);
  const { data } = await stripe.paymentIntents.list({ customer: customer.id, limit: 1 });
  expect(data[0]?.status).toBe("requires_action");
  control.completeAuthentication({ intent: data[0]?.id ?? "" });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
});

it("gives a subscription up that was not paid within 23 hours", async () => {
  const { stripe, control, prices, customer } = await openBilling();
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: prices.plus.id }],
    payment_behavior: "default_incomplete",
  });
  control.passTime({ customer: customer.id, days: 22 / 24 });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("incomplete");
  control.passTime({ customer: customer.id, days: 1 / 24 });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("incomplete_expired");
  expect((await stripe.invoices.retrieve(String(subscription.latest_invoice))).status).toBe("void");
  const { data } = await stripe.paymentIntents.list();
  expect(data).toMatchObject([{ status: "canceled", cancellation_reason: "void_invoice" }]);
});
