import { expect, it } from "vitest";
import { byCard, errorOf, open } from "../testing/open";

it.each([
  "pm_card_threeDSecure2Required",
  "pm_card_authenticationRequired",
  "pm_card_authenticationRequiredOnSetup",
])("%s leads to the bank's page and back", async (card) => {
  const { stripe, control } = await open();
  const waiting = await stripe.paymentIntents.create({ ...byCard(card), amount: 900 });
  expect(waiting).toMatchObject({
    status: "requires_action",
    next_action: { type: "redirect_to_url", redirect_to_url: { return_url: "http://127.0.0.1/back" } },
  });
  const url = waiting.next_action?.redirect_to_url?.url ?? "";
  const page = await (await fetch(url)).text();
  const action = page.match(/action="([^"]*complete[^"]*)"/)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const answer = await fetch(new URL(action, url), { method: "POST", redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    payment_intent: waiting.id,
    payment_intent_client_secret: waiting.client_secret,
    redirect_status: "succeeded",
  });
  expect(await stripe.paymentIntents.retrieve(waiting.id, { expand: ["latest_charge"] })).toMatchObject({
    status: "succeeded",
    next_action: null,
    latest_charge: { payment_method_details: { card: { three_d_secure: { result: "authenticated" } } } },
  });
  expect(control.events().map(({ type }) => type)).toEqual([
    "payment_intent.created",
    "payment_intent.requires_action",
    "charge.succeeded",
    "payment_intent.succeeded",
    "charge.updated",
  ]);
});

it("wants another payment method when the customer fails", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({
    ...byCard("pm_card_threeDSecure2Required"),
    amount: 900,
  });
  control.failAuthentication({ intent: id });
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: "requires_payment_method",
    next_action: null,
    latest_charge: null,
    last_payment_error: { code: "payment_intent_authentication_failure" },
  });
  expect(control.events().at(-1)?.type).toBe("payment_intent.payment_failed");
});

it("can decline after the customer said yes", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({
    ...byCard("pm_card_threeDSecureRequiredChargeDeclined"),
    amount: 900,
  });
  control.completeAuthentication({ intent: id });
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code: "card_declined" },
  });
});

it("can be canceled while the bank's page is open, and then not be completed", async () => {
  const { standIn, stripe } = await open();
  const { id } = await stripe.paymentIntents.create({
    ...byCard("pm_card_threeDSecure2Required"),
    amount: 900,
  });
  await stripe.paymentIntents.cancel(id);
  const late = await fetch(`${standIn.url}/sandbox/3ds/${id}/complete`, {
    method: "POST",
    headers: { accept: "application/json" },
  });
  expect(late.status).toBe(400);
  expect((await stripe.paymentIntents.retrieve(id)).status).toBe("canceled");
});

it("lets the browser's script answer for itself", async () => {
  const { standIn, stripe } = await open();
  const waiting = await stripe.paymentIntents.create({
    ...byCard("pm_card_threeDSecure2Required"),
    amount: 900,
    use_stripe_sdk: true,
  });
  expect(waiting.next_action?.type).toBe("use_stripe_sdk");
  const answer = await fetch(`${standIn.url}/sandbox/3ds/${waiting.id}/complete`, {
    method: "POST",
    headers: { accept: "application/json" },
  });
  expect(await answer.json()).toMatchObject({ id: waiting.id, status: "succeeded" });
});

it("declines when nobody is there to answer", async () => {
  const { stripe } = await open();
  expect(
    await errorOf(
      stripe.paymentIntents.create({
        ...byCard("pm_card_authenticationRequired"),
        amount: 900,
        off_session: true,
      }),
    ),
  ).toMatchObject({ code: "authentication_required", statusCode: 402 });
});
