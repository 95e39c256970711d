import { expect, it } from "vitest";
import { openBilling, subscribed } from "../../testing/billing";
import { errorOf } from "../../testing/open";

it("voids an open invoice: its intent is canceled, credit comes back, the subscription is let go", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription, item, card } = await subscribed(opened, prices.pro.id);
  const change = {
    items: [{ id: item, price: prices.classic.id }],
    proration_behavior: "always_invoice",
  } as const;
  await stripe.subscriptions.update(subscription.id, { ...change, items: [...change.items] });
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -1500 });
  await stripe.subscriptions.update(subscription.id, {
    items: [{ id: item, price: prices.pro.id, quantity: 2 }],
  });
  control.declineCard({ paymentMethod: card.id });
  control.renew({ customer: customer.id });
  const { data } = await stripe.invoices.list({ status: "open" });
  expect(data[0]).toMatchObject({ starting_balance: -1500, ending_balance: 0 });
  const invoice = data[0]?.id ?? "";
  await stripe.invoices.voidInvoice(invoice);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -1500 });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
  const { data: payments } = await stripe.invoicePayments.list({
    invoice,
    expand: ["data.payment.payment_intent"],
  });
  expect(payments).toMatchObject([
    {
      status: "canceled",
      payment: { payment_intent: { status: "canceled", cancellation_reason: "void_invoice" } },
    },
  ]);
  const { data: movements } = await stripe.customers.listBalanceTransactions(customer.id);
  expect(movements.map(({ type, amount, ending_balance }) => [type, amount, ending_balance])).toEqual([
    ["unapplied_from_invoice", -1500, -1500],
    ["applied_to_invoice", 1500, 0],
    ["applied_to_invoice", -1500, -1500],
  ]);
  expect(await errorOf(stripe.invoices.pay(invoice))).toMatchObject({ code: "invoice_not_editable" });
});

it("marks uncollectible, pays outside of Stripe, finalizes early, and says no to what is done", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { subscription, card } = await subscribed(opened, prices.plus.id);
  control.declineCard({ paymentMethod: card.id });
  control.renew({ customer: customer.id });
  const { latest_invoice } = await stripe.subscriptions.retrieve(subscription.id);
  const invoice = String(latest_invoice);
  expect(await stripe.invoices.markUncollectible(invoice)).toMatchObject({ status: "uncollectible" });
  expect(await stripe.invoices.pay(invoice, { paid_out_of_band: true })).toMatchObject({ status: "paid" });
  expect(await errorOf(stripe.invoices.voidInvoice(invoice))).toMatchObject({ statusCode: 400 });
  expect(await errorOf(stripe.invoices.finalizeInvoice(invoice))).toMatchObject({
    code: "invoice_not_editable",
  });

  control.declineCard({ paymentMethod: card.id, on: false });
  const end = (await stripe.subscriptions.retrieve(subscription.id)).items.data[0]?.current_period_end ?? 0;
  control.passTime({ customer: customer.id, to: end });
  const draft = String((await stripe.subscriptions.retrieve(subscription.id)).latest_invoice);
  expect((await stripe.invoices.retrieve(draft)).status).toBe("draft");
  expect((await stripe.invoices.finalizeInvoice(draft)).status).toBe("open");
  expect((await stripe.invoices.pay(draft)).status).toBe("paid");
  expect((await stripe.invoices.listLineItems(draft)).data).toHaveLength(1);
});

it("owes with the next invoice what is too little to charge", async () => {
  const { stripe, control, prices, customer } = await openBilling();
  const price = await stripe.prices.create({
    currency: "usd",
    unit_amount: 30,
    recurring: { interval: "month" },
    product: String(prices.plus.product),
  });
  const { subscription } = await subscribed({ stripe, customer }, price.id);
  expect(subscription.status).toBe("active");
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: 30 });
  control.renew({ customer: customer.id });
  const { data } = await stripe.invoices.list({ limit: 1 });
  expect(data[0]).toMatchObject({ total: 30, amount_due: 60, amount_paid: 60 });
});

it("keeps an invoice's intent from being canceled or changed, and refunds its charge as any", async () => {
  const opened = await openBilling();
  const { stripe, prices, customer } = opened;
  const { latest_invoice } = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: prices.plus.id }],
    payment_behavior: "default_incomplete",
  });
  const { data } = await stripe.invoicePayments.list({ invoice: String(latest_invoice) });
  const intent = String(data[0]?.payment.payment_intent);
  for (const call of [
    () => stripe.paymentIntents.cancel(intent),
    () => stripe.paymentIntents.update(intent, { amount: 1 }),
  ])
    expect(await errorOf(call())).toMatchObject({ code: "payment_intent_unexpected_state" });
  await stripe.paymentIntents.confirm(intent, { payment_method: "pm_card_visa" });
  await stripe.refunds.create({ payment_intent: intent });
  expect((await stripe.invoices.retrieve(String(latest_invoice))).status).toBe("paid");
  const { data: entries } = await stripe.balanceTransactions.list();
  expect(entries.map(({ type, amount }) => [type, amount])).toEqual([
    ["refund", -999],
    ["charge", 999],
  ]);
});

it("answers a repeated key with the first subscription, and a cut line does not make a second", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const order = {
    customer: customer.id,
    items: [{ price: prices.plus.id }],
    payment_behavior: "default_incomplete" as const,
  };
  control.fault({ kind: "cut", match: { path: "/v1/subscriptions" } });
  await errorOf(stripe.subscriptions.create(order, { idempotencyKey: "k" }));
  const again = await stripe.subscriptions.create(order, { idempotencyKey: "k" });
  expect((await stripe.subscriptions.list({ status: "all" })).data.map(({ id }) => id)).toEqual([again.id]);
  const other = { ...order, items: [{ price: prices.pro.id }] };
  expect(await errorOf(stripe.subscriptions.create(other, { idempotencyKey: "k" }))).toMatchObject({
    rawType: "idempotency_error",
  });
});

it("lets the platform pay sellers out of what subscriptions brought in", async () => {
  const opened = await openBilling();
  const { stripe, control, prices } = opened;
  const { id: seller } = control.addReadyAccount();
  await subscribed(opened, prices.pro.id);
  const share = {
    amount: 700,
    currency: "usd",
    destination: seller,
    transfer_group: "pool-1",
    metadata: { pool: "1" },
  };
  expect(await errorOf(stripe.transfers.create(share))).toMatchObject({ code: "balance_insufficient" });
  control.makeAvailable();
  const transfer = await stripe.transfers.create(share);
  expect(transfer).toMatchObject({
    source_transaction: null,
    transfer_group: "pool-1",
    metadata: { pool: "1" },
  });
  expect(await errorOf(stripe.transfers.create({ ...share, amount: 5000 }))).toMatchObject({
    code: "balance_insufficient",
  });
  await stripe.transfers.createReversal(transfer.id, { amount: 200 });
  const types = async (stripeAccount?: string) => {
    const { data } = await stripe.balanceTransactions.list({}, stripeAccount ? { stripeAccount } : undefined);
    return data.map(({ type, amount, status }) => [type, amount, status]);
  };
  expect(await types()).toEqual([
    ["transfer_refund", 200, "available"],
    ["transfer", -700, "available"],
    ["charge", 1999, "available"],
  ]);
  expect(await types(seller)).toEqual([
    ["payment_refund", -200, "available"],
    ["payment", 700, "available"],
  ]);
  expect((await stripe.transfers.list({ transfer_group: "pool-1" })).data).toHaveLength(1);
});

it("sends the events as faults would have them: doubled and turned around", async () => {
  const opened = await openBilling();
  const { stripe, control, prices, customer } = opened;
  const { createServer } = await import("node:http");
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    heard.push(JSON.parse(body).type);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await stripe.webhookEndpoints.create({
    url: `http://127.0.0.1:${port}/`,
    enabled_events: ["customer.subscription.created", "invoice.paid", "customer.subscription.updated"],
  });
  control.fault({ kind: "double", event: "invoice.paid" });
  control.fault({ kind: "reorder", event: "customer.subscription.*", hold: 2 });
  await subscribed({ stripe, customer }, prices.plus.id);
  await control.idle();
  server.close();
  expect(heard.filter((type) => type === "invoice.paid")).toHaveLength(2);
  expect(heard.filter((type) => type.startsWith("customer."))).toEqual([
    "customer.subscription.updated",
    "customer.subscription.created",
  ]);
});
