import type Stripe from "stripe";
import { expect, it } from "vitest";
import { openBilling, subscribed } from "../testing/billing";
import { errorOf } from "../testing/open";

const RETURN = "http://127.0.0.1/billing";
const NEW_CARD = { do: "card", number: "5555 5555 5555 4444", expiry: "11/39", cvc: "123" };

const text = async (url: string) => (await fetch(url)).text();
async function send(url: string, fields: Record<string, string>) {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  return { status: answer.status, to: answer.headers.get("location"), page: await answer.text() };
}
const open = (
  stripe: Stripe,
  customer: Stripe.Customer,
  flow_data?: Stripe.BillingPortal.SessionCreateParams.FlowData,
) => stripe.billingPortal.sessions.create({ customer: customer.id, return_url: RETURN, flow_data });

it("shows plan, card and invoices, and the way back", async () => {
  const opened = await openBilling();
  const { stripe, prices, customer } = opened;
  await subscribed(opened, prices.plus.id);
  const page = await text((await open(stripe, customer)).url);
  for (const shown of ["1 × Plus, $9.99 / month", "visa ending in 4242", "-0001", `href="${RETURN}"`])
    expect(page).toContain(shown);
  expect(page).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)/);
});

it("changes the card and leads back, when that is what it is for", async () => {
  const opened = await openBilling();
  const { stripe, prices, customer, control } = opened;
  await subscribed(opened, prices.plus.id);
  const { url, flow } = await open(stripe, customer, {
    type: "payment_method_update",
    after_completion: { type: "redirect", redirect: { return_url: RETURN } },
  });
  expect(flow).toMatchObject({ type: "payment_method_update" });
  expect(await send(url, { ...NEW_CARD, number: "4000 0000 0000 0002" })).toMatchObject({
    status: 402,
    page: expect.stringContaining("Your card was declined."),
  });
  expect(await send(url, NEW_CARD)).toMatchObject({ status: 303, to: RETURN });
  expect(
    await stripe.customers.retrieve(customer.id, { expand: ["invoice_settings.default_payment_method"] }),
  ).toMatchObject({ invoice_settings: { default_payment_method: { card: { brand: "mastercard" } } } });
  const told = control.events({ type: "customer.updated" }).at(-1);
  expect(told?.data.previous_attributes).toHaveProperty("invoice_settings");
});

it("cancels with the period, saying so by cancel_at alone, and goes on again", async () => {
  const opened = await openBilling();
  const { stripe, prices, customer } = opened;
  const { subscription } = await subscribed(opened, prices.plus.id);
  const ends = subscription.items.data[0]?.current_period_end;
  const { url } = await open(stripe, customer, {
    type: "subscription_cancel",
    subscription_cancel: { subscription: subscription.id },
    after_completion: { type: "redirect", redirect: { return_url: RETURN } },
  });
  expect(await send(url, { do: "cancel", id: subscription.id })).toMatchObject({ status: 303, to: RETURN });
  expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
    status: "active",
    cancel_at: ends,
    cancel_at_period_end: false,
  });
  const home = await open(stripe, customer);
  expect(await text(home.url)).toContain("Don't cancel");
  expect(await send(home.url, { do: "keep", id: subscription.id })).toMatchObject({ to: home.url });
  expect((await stripe.subscriptions.retrieve(subscription.id)).cancel_at).toBeNull();
});

it("takes nothing from others, and refuses what cannot be", async () => {
  const opened = await openBilling();
  const { stripe, prices, customer, standIn } = opened;
  const { subscription } = await subscribed(opened, prices.plus.id);
  const stranger = await stripe.customers.create({});
  const session = await open(stripe, stranger);
  expect((await send(session.url, { do: "cancel", id: subscription.id })).status).toBe(402);
  expect((await stripe.subscriptions.retrieve(subscription.id)).cancel_at).toBeNull();
  expect((await fetch(`${standIn.url}/sandbox/portal/guessed`)).status).toBe(404);
  await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
  const again = {
    type: "subscription_cancel",
    subscription_cancel: { subscription: subscription.id },
  } as const;
  expect(await errorOf(open(stripe, customer, again))).toMatchObject({ statusCode: 400 });
});

it("recovers a failed renewal in the portal with a new card, and on the invoice's own page", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription, card } = await subscribed(opened, prices.plus.id, {
    payment_settings: { save_default_payment_method: "on_subscription" },
  });
  control.declineCard({ paymentMethod: card.id });
  control.renew({ customer: customer.id });
  const { url } = await open(stripe, customer);
  const invoice = String((await stripe.subscriptions.retrieve(subscription.id)).latest_invoice);
  expect((await send(url, { do: "pay", id: invoice })).status).toBe(402);
  await send(url, NEW_CARD);
  expect(await send(url, { do: "pay", id: invoice })).toMatchObject({ status: 303, to: url });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");

  const kept = await stripe.subscriptions.retrieve(subscription.id);
  expect(kept.default_payment_method, "what pays an invoice by itself becomes the default").not.toBe(card.id);
  const [newest] = (await stripe.paymentMethods.list({ customer: customer.id, limit: 1 })).data;
  control.declineCard({ paymentMethod: newest?.id ?? "" });
  control.renew({ customer: customer.id });
  const [open_] = (await stripe.invoices.list({ status: "open", expand: ["data.payments"] })).data;
  const hosted = open_?.hosted_invoice_url ?? "";
  expect(await text(hosted)).toContain("Pay $9.99");
  const asked = await send(hosted, { ...NEW_CARD, number: "4000 0027 6000 3184" });
  const intent = String(open_?.payments?.data[0]?.payment.payment_intent);
  expect(asked.to).toContain(`/sandbox/3ds/${intent}`);
  control.completeAuthentication({ intent });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
  expect(await text(hosted)).not.toContain("<form");
  const pdf = await fetch(open_?.invoice_pdf ?? "");
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  const file = await pdf.text();
  const places = [...file.matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) =>
    file.slice(Number(at)).slice(0, 7),
  );
  expect(places).toEqual(["1 0 obj", "2 0 obj", "3 0 obj", "4 0 obj", "5 0 obj"]);
});
