import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { expect, it, onTestFinished } from "vitest";
import { startStandIn } from "../server";
import { byCard, errorOf, open, sdkOf } from "../testing/open";

type Received = { body: string; signature: string; type: string; id: string };

/** An app that takes webhooks: refuses as many as it is told to, then answers 200. */
async function listener({ refusing = 0 } = {}) {
  const received: Received[] = [];
  const app = { received, refusing };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    received.push({
      body,
      signature: String(request.headers["stripe-signature"]),
      ...(JSON.parse(body) as { type: string; id: string }),
    });
    response.writeHead(app.refusing-- > 0 ? 503 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return Object.assign(app, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
}

const types = (received: Received[]) => received.map(({ type }) => type);

it("delivers signed events to the app, and connected accounts' events to the other endpoint", async () => {
  const [app, connect] = [await listener(), await listener()];
  const { standIn, stripe, control } = await open({ webhookUrl: app.url, connectWebhookUrl: connect.url });
  const { id: destination } = control.addReadyAccount();
  const { id } = await stripe.paymentIntents.create(
    { ...byCard(), amount: 1000, transfer_data: { destination } },
    { idempotencyKey: "key-1" },
  );
  await control.idle();
  expect(types(app.received).sort()).toEqual([
    "charge.succeeded",
    "charge.updated",
    "payment_intent.created",
    "payment_intent.succeeded",
    "transfer.created",
  ]);
  const got = app.received.find(({ type }) => type === "payment_intent.succeeded");
  const event = stripe.webhooks.constructEvent(got?.body ?? "", got?.signature ?? "", standIn.webhookSecret);
  expect(event).toMatchObject({
    type: "payment_intent.succeeded",
    livemode: false,
    api_version: "2026-10-28.endive",
    request: { idempotency_key: "key-1" },
    data: { object: { id, status: "succeeded" } },
  });
  expect(() =>
    stripe.webhooks.constructEvent(got?.body ?? "", got?.signature ?? "", standIn.connectWebhookSecret),
  ).toThrow(Stripe.errors.StripeSignatureVerificationError);

  const other = connect.received.find(({ type }) => type === "account.updated");
  expect(
    stripe.webhooks.constructEvent(other?.body ?? "", other?.signature ?? "", standIn.connectWebhookSecret)
      .account,
  ).toBe(destination);
  expect((await stripe.events.retrieve(event.id)).pending_webhooks).toBe(0);
});

it("tries again until the app is back", async () => {
  const app = await listener({ refusing: 1 });
  const { stripe } = await open({ webhookUrl: app.url });
  await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  const pending = async () => (await stripe.events.list()).data[0]?.pending_webhooks;
  await expect.poll(pending).toBe(0);
  expect(app.received).toHaveLength(2);
  expect(new Set(app.received.map(({ id }) => id)).size).toBe(1);
});

it("signs with both secrets while one is being rotated", async () => {
  const app = await listener();
  const { standIn, stripe, control } = await open({ webhookUrl: app.url });
  const { secret } = control.rotateSecret();
  await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  await control.idle();
  const { body = "", signature = "" } = app.received[0] ?? {};
  for (const valid of [secret, standIn.webhookSecret])
    expect(stripe.webhooks.constructEvent(body, signature, valid).type).toBe("payment_intent.created");
  control.dropOldSecrets();
  await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  await control.idle();
  const { body: next = "", signature: one = "" } = app.received[1] ?? {};
  expect(() => stripe.webhooks.constructEvent(next, one, standIn.webhookSecret)).toThrow();
});

it("loses, doubles, reorders, delays and spoils events as planned", async () => {
  const app = await listener();
  const { standIn, stripe, control } = await open({ webhookUrl: app.url });
  const create = () => stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  const take = async () => {
    await control.idle();
    return app.received.splice(0);
  };
  control.fault({ kind: "lose", event: "payment_intent.created" });
  await create();
  expect(await take()).toEqual([]);

  control.fault({ kind: "double", copies: 3 });
  await create();
  const copies = await take();
  expect(copies).toHaveLength(3);
  expect(new Set(copies.map(({ id }) => id)).size).toBe(1);

  control.fault({ kind: "reorder", hold: 4, order: "reversed" });
  await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  expect(types(await take())).toEqual([
    "charge.updated",
    "payment_intent.succeeded",
    "charge.succeeded",
    "payment_intent.created",
  ]);

  control.fault({ kind: "reorder", hold: 99 });
  await create();
  expect(await take()).toEqual([]);
  control.clearFaults();
  expect(await take()).toHaveLength(1);

  control.fault({ kind: "bad_signature" });
  await create();
  const [bad] = await take();
  expect(() =>
    stripe.webhooks.constructEvent(bad?.body ?? "", bad?.signature ?? "", standIn.webhookSecret),
  ).toThrow();

  control.fault({ kind: "stale" });
  await create();
  const [stale] = await take();
  expect(() =>
    stripe.webhooks.constructEvent(stale?.body ?? "", stale?.signature ?? "", standIn.webhookSecret),
  ).toThrow(/tolerance/);

  control.fault({ kind: "delay", ms: 3_600_000 });
  await create();
  expect(await take()).toEqual([]);
  control.fault({ kind: "delay", ms: 30 });
  const { id } = await create();
  await expect.poll(() => app.received).toHaveLength(1);
  expect(app.received[0]?.body).toContain(id);
});

it("records without an endpoint and hands a test the signed request", async () => {
  const { standIn, stripe, control } = await open();
  await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  const { data } = await stripe.events.list({ type: "payment_intent.*" });
  expect(data.map(({ type }) => type)).toEqual(["payment_intent.succeeded", "payment_intent.created"]);
  expect((await stripe.events.list({ types: ["charge.succeeded"] })).data).toHaveLength(1);
  const { body, headers } = control.signedRequest({ event: data[0]?.id ?? "" });
  expect(stripe.webhooks.constructEvent(body, headers["stripe-signature"], standIn.webhookSecret).id).toBe(
    data[0]?.id,
  );
});

it("manages endpoints of one's own and sends them only what they asked for", async () => {
  const app = await listener();
  const { stripe, control } = await open();
  const endpoint = await stripe.webhookEndpoints.create({
    url: app.url,
    enabled_events: ["payment_intent.succeeded"],
  });
  expect(endpoint.secret).toMatch(/^whsec_/);
  await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  await control.idle();
  const { body = "", signature = "" } = app.received[0] ?? {};
  expect(types(app.received)).toEqual(["payment_intent.succeeded"]);
  expect(stripe.webhooks.constructEvent(body, signature, endpoint.secret ?? "").type).toBe(
    "payment_intent.succeeded",
  );
  expect((await stripe.webhookEndpoints.update(endpoint.id, { disabled: true })).status).toBe("disabled");
  expect((await stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
  await stripe.webhookEndpoints.del(endpoint.id);
  expect((await stripe.webhookEndpoints.list()).data).toEqual([]);
  expect(
    await errorOf(stripe.webhookEndpoints.create({ url: "nowhere", enabled_events: ["*"] })),
  ).toMatchObject({ code: "url_invalid" });
});

it("goes on delivering after a restart", async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const app = await listener({ refusing: Number.POSITIVE_INFINITY });
  const dir = mkdtempSync(`${tmpdir()}/stand-in-`);
  const first = await startStandIn({ dir, webhookUrl: app.url });
  await sdkOf(first).paymentIntents.create({ amount: 1000, currency: "usd" });
  await expect.poll(() => app.received.length).toBeGreaterThan(0);
  await first.stop();
  app.received.length = 0;
  app.refusing = 0;
  await open({ dir, webhookUrl: app.url });
  await expect.poll(() => app.received).toHaveLength(1);
});
