import { expect, test } from "playwright/test";
import { readPdf } from "@/lib/pdf/read-pdf.fixture";
import { walkTheReference } from "@/sandbox/testing/walk/walk-the-reference";
import { api } from "../fixtures/api";
import { account } from "../fixtures/people";
import { certificateOf, initiate, pdfOf, tokenOf } from "../fixtures/purchase";
import { seeded, setting } from "../fixtures/setting";
import { stripe } from "../fixtures/stand-in";
import { beat } from "../fixtures/tracks";
import { verifyOffline } from "../fixtures/verify-offline";

test("a whole purchase by the API alone", async ({ browserName }, info) => {
  expect(browserName, "no page is opened here").toBe("chromium");
  const { token } = seeded("buyer-two");
  const track = await beat({ title: "By Program" });

  const catalog = await api("GET", "/tracks?q=By+Program", { token });
  expect(catalog.json.data.data[0]).toMatchObject({ id: track.id, price: 29.99, can_purchase: true });
  const price = await api("POST", `/tracks/${track.id}/purchase/calculate-price`, { token });
  expect(price.json.data).toEqual({
    base_price: 29.99,
    platform_fee: 4.5,
    total_amount: 29.99,
    currency: "USD",
    is_exclusive: true,
  });
  const before = await api("GET", `/tracks/${track.id}/purchase/status`, { token });
  expect(before.json.data).toEqual({ has_purchased: false, can_purchase: true, reason: null });

  const { purchaseId, intentId, pricing } = await initiate(token, track.id);
  expect(pricing).toEqual({ base_price: 29.99, platform_fee: 4.5, total_amount: 29.99, currency: "USD" });
  expect((await initiate(token, track.id)).intentId, "asked again, the same payment").toBe(intentId);
  const paid = await stripe.paymentIntents.confirm(intentId, { payment_method: "pm_card_visa" });
  expect([paid.status, paid.amount, paid.currency]).toEqual(["succeeded", 2999, "usd"]);

  const certificate = await certificateOf(token, track.id);
  expect(certificate).toMatchObject({ type: "exclusive", status: "active" });
  const after = await api("GET", `/tracks/${track.id}/purchase/status`, { token });
  expect(after.json.data).toEqual({ has_purchased: true, can_purchase: false, reason: "already_purchased" });
  const purchases = await api("GET", "/purchases", { token });
  expect(purchases.json.data.data).toContainEqual(
    expect.objectContaining({ id: purchaseId, status: "succeeded", license_uuid: certificate.uuid }),
  );

  const pdf = await pdfOf(token, track.id);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect((await readPdf(pdf.bytes)).qrCode).toBe(certificate.public.verify_url);

  const check = await api("GET", `/verify-license/${certificate.uuid}`);
  expect(check.json.data).toMatchObject({ valid: true, status: "active", certificate: certificate.public });
  const keys = await (await fetch(`${setting.apiUrl}/licenses/jwks`)).text();
  expect(await verifyOffline(info.outputDir, JSON.stringify({ data: certificate }), keys)).toContain(
    "GENUINE",
  );

  const stranger = await api("GET", `/tracks/${track.id}/license-certificate`, {
    token: seeded("buyer").token,
  });
  expect([stranger.status, stranger.json.code]).toEqual([404, "license_not_found"]);
});

test("the reference's five-minute walk, command by command, on the running site", async () => {
  // It takes the cheapest beat, which must be nobody else's.
  await beat({ title: "A Short Walk", priceMinor: 100 });
  const walker = await account("Walker");
  const { printed, pdf } = await walkTheReference({
    credentials: {
      ...setting,
      databaseUrl: "not asked",
      stripe: { ...setting.stripe, webhookSecret: "not asked", connectWebhookSecret: "not asked" },
      users: [{ ...walker, token: await tokenOf(walker) }],
    },
  });
  expect(printed).toMatchObject({
    find: "A Short Walk",
    pay: "succeeded",
    settle: "succeeded",
    verify: "true",
  });
  expect(printed.offline).toContain("GENUINE");
  expect((await readPdf(pdf)).qrCode).toContain(`${setting.url}/verify/`);
});
