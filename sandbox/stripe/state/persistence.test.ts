import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { expect, it, onTestFinished } from "vitest";
import { startStandIn } from "../server";
import { byCard, open, sdkOf } from "../testing/open";

function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), "stand-in-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

it("keeps keys, objects and idempotent answers over a restart", async () => {
  const dir = temporary();
  const first = await startStandIn({ dir });
  const before = await sdkOf(first).paymentIntents.create(
    { ...byCard(), amount: 1000 },
    { idempotencyKey: "k" },
  );
  await first.stop();
  const { standIn, stripe } = await open({ dir });
  expect(standIn).toMatchObject({
    secretKey: first.secretKey,
    publishableKey: first.publishableKey,
    webhookSecret: first.webhookSecret,
    platform: first.platform,
  });
  expect(await stripe.paymentIntents.retrieve(before.id)).toEqual(before);
  const again = await stripe.paymentIntents.create({ ...byCard(), amount: 1000 }, { idempotencyKey: "k" });
  expect(again.id).toBe(before.id);
});

it("has an answered call after kill -9", async () => {
  const dir = temporary();
  const script = `import { startStandIn } from ${JSON.stringify(new URL("../server.ts", import.meta.url).href)};
    const { port, secretKey } = await startStandIn({ dir: ${JSON.stringify(dir)} });
    console.log(JSON.stringify({ port, secretKey }));`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { port, secretKey } = JSON.parse(
    await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data)))),
  ) as { port: number; secretKey: string };
  const stripe = new Stripe(secretKey, { host: "127.0.0.1", port, protocol: "http" });
  const { id } = await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  appendFileSync(join(dir, "stripe.journal"), '{"row":{"kind":"customer","id":"cus_to');
  const { stripe: next } = await open({ dir });
  expect((await next.paymentIntents.retrieve(id)).status).toBe("succeeded");
  expect((await next.events.list()).data.map(({ type }) => type)).toContain("payment_intent.succeeded");
});

it("forgets everything but keys and endpoints on reset", async () => {
  const dir = temporary();
  const first = await startStandIn({ dir, webhookUrl: "http://127.0.0.1:9/" });
  await sdkOf(first).customers.create({});
  first.control.reset();
  expect(first.control.snapshot()).toMatchObject({
    customer: [],
    event: [],
    webhook_endpoint: [{ url: "http://127.0.0.1:9/" }],
  });
  await first.stop();
  const { standIn, stripe } = await open({ dir });
  expect(standIn.secretKey).toBe(first.secretKey);
  expect((await stripe.customers.list()).data).toEqual([]);
});
