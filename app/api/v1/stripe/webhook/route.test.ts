import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { stripeInbox } from "@/db/schema";
import { overrideEnv } from "@/lib/env";
import { stripeWebhook } from "@/lib/inbox/contract";
import { signatureHeader } from "@/sandbox/stripe/webhooks/sign";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";

let house: House;
let event: string;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  await house.db.delete(stripeInbox);
  await house.stripe.paymentIntents.create({ amount: 2999, currency: "usd" });
  event = house.standIn.control.events({ type: "payment_intent.created" }).at(-1)?.id ?? "";
});

type Signed = { secrets?: string[]; timestamp?: number };
const signed = (how: Signed = {}) => house.standIn.control.signedRequest({ event, ...how });
const inbox = () => house.db.select().from(stripeInbox);
const secondsAway = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

async function expectRefused(request: { body: unknown; headers?: Record<string, string> }) {
  const { status, code, message } = await call(stripeWebhook, request);
  expect([status, code]).toEqual([400, "signature_invalid"]);
  expect(message).not.toContain("whsec");
  expect(await inbox()).toEqual([]);
}

test("a signed event is kept as a pointer, never with its payload, and answered at once", async () => {
  const { status, body } = await call(stripeWebhook, signed());
  expect([status, body]).toEqual([200, { received: true }]);
  const [kept] = await inbox();
  expect(kept).toMatchObject({ id: event, type: "payment_intent.created", status: "received" });
  expect(kept?.objectId).toMatch(/^pi_/);
  expect(JSON.stringify(kept)).not.toContain("_secret_");
});

test("the same event 50 times at once is kept once, and each time answered (F01)", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => call(stripeWebhook, signed())));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await inbox()).toHaveLength(1);
});

test("a kind nobody knows, of a version and with fields nobody knows, is kept and ignored (F07)", async () => {
  const known = JSON.parse(signed().body);
  const data = { object: { id: "moon_1", object: "moon", phase: "full" } };
  const body = JSON.stringify({
    ...known,
    id: "evt_moon",
    type: "moon.full",
    api_version: "2099-01-01",
    data,
  });
  const header = signatureHeader(body, [house.standIn.webhookSecret], secondsAway(0));
  const { status } = await call(stripeWebhook, { body, headers: { "stripe-signature": header } });
  expect(status).toBe(200);
  await house.work();
  expect(await inbox()).toMatchObject([{ type: "moon.full", status: "ignored", apiVersion: "2099-01-01" }]);
});

test("without a signature, or with one that is none", async () => {
  const { body } = signed();
  await expectRefused({ body });
  for (const header of ["", "t=,v1=", "v1=00", `t=${secondsAway(0)}`, "nonsense"])
    await expectRefused({ body, headers: { "stripe-signature": header } });
});

test("signed with another secret", () => expectRefused(signed({ secrets: ["whsec_somebody_elses"] })));

test("older than five minutes, or from the future", async () => {
  await expectRefused(signed({ timestamp: secondsAway(-301) }));
  await expectRefused(signed({ timestamp: secondsAway(3600) }));
});

test("the same content, written anew", async () => {
  const { body, headers } = signed();
  await expectRefused({ body: JSON.stringify(JSON.parse(body)), headers });
});

test("an empty body", async () => expectRefused({ body: "", headers: signed().headers }));

test("an event of the other endpoint's secret", () =>
  expectRefused(signed({ secrets: [house.standIn.connectWebhookSecret] })));

test("a test event where live keys are set", async () => {
  overrideEnv({ STRIPE_SECRET_KEY: "sk_live_not_a_real_key" });
  try {
    await expectRefused(signed());
  } finally {
    overrideEnv({ STRIPE_SECRET_KEY: house.standIn.secretKey });
  }
});

test("while a secret is rotated, Stripe signs with both and we may know either or both", async () => {
  const { webhookSecret } = house.standIn;
  expect((await call(stripeWebhook, signed({ secrets: ["whsec_new", webhookSecret] }))).status).toBe(200);
  overrideEnv({ STRIPE_WEBHOOK_SECRET: `whsec_new,${webhookSecret}` });
  try {
    for (const secret of ["whsec_new", webhookSecret])
      expect((await call(stripeWebhook, signed({ secrets: [secret] }))).status).toBe(200);
  } finally {
    overrideEnv({ STRIPE_WEBHOOK_SECRET: webhookSecret });
  }
});

test("more than Stripe ever sends is not read", async () => {
  const { headers } = signed();
  const { code } = await call(stripeWebhook, { body: "x".repeat(1024 * 1024 + 1), headers });
  expect(code).toBe("payload_too_large");
});
