import { expect, it } from "vitest";
import { byCard, errorOf, open } from "../testing/open";

const wanted = { capabilities: { card_payments: { requested: true }, transfers: { requested: true } } };

it("onboards on the hosted page: half-way first, then completely", async () => {
  const { stripe, control } = await open();
  const account = await stripe.accounts.create({
    controller: {
      stripe_dashboard: { type: "express" },
      fees: { payer: "application" },
      losses: { payments: "application" },
    },
    country: "DE",
    email: "p@example.test",
    ...wanted,
  });
  expect(account).toMatchObject({
    charges_enabled: false,
    payouts_enabled: false,
    details_submitted: false,
    default_currency: "eur",
    capabilities: { transfers: "inactive" },
  });
  const link = () =>
    stripe.accountLinks.create({
      account: account.id,
      type: "account_onboarding",
      return_url: "http://127.0.0.1/return",
      refresh_url: "http://127.0.0.1/refresh",
    });

  const { url } = await link();
  expect(await (await fetch(url)).text()).toContain("Save and leave half-way");
  const left = await fetch(url, {
    method: "POST",
    body: new URLSearchParams({ first_name: "Pia", choice: "leave" }),
    redirect: "manual",
  });
  expect(left.headers.get("location")).toBe("http://127.0.0.1/return");
  const half = await stripe.accounts.retrieve(account.id);
  expect(half.requirements?.currently_due).toContain("external_account");
  expect(half.requirements?.currently_due).not.toContain("individual.first_name");
  expect(half.payouts_enabled).toBe(false);

  const used = await fetch(url, { redirect: "manual" });
  expect(used.headers.get("location")).toBe("http://127.0.0.1/refresh");

  const next = await link();
  await fetch(next.url);
  await fetch(next.url, {
    method: "POST",
    body: new URLSearchParams({
      first_name: "Pia",
      last_name: "Peters",
      country: "DE",
      account: "000123456789",
      choice: "complete",
    }),
    redirect: "manual",
  });
  expect(await stripe.accounts.retrieve(account.id)).toMatchObject({
    charges_enabled: true,
    payouts_enabled: true,
    details_submitted: true,
    capabilities: { transfers: "active" },
    requirements: { currently_due: [], disabled_reason: null },
    external_accounts: { data: [{ last4: "6789" }] },
  });
  const updates = control.events({ type: "account.updated" });
  expect(updates).toHaveLength(2);
  expect(updates.every((event) => event.account === account.id)).toBe(true);
  expect((await stripe.accounts.createLoginLink(account.id)).url).toContain(account.id);
});

it("leads an expired link to refresh_url", async () => {
  let now = Date.parse("2026-05-01");
  const { stripe } = await open({ clock: () => now });
  const account = await stripe.accounts.create({ type: "express", ...wanted });
  const { url } = await stripe.accountLinks.create({
    account: account.id,
    type: "account_onboarding",
    return_url: "http://127.0.0.1/return",
    refresh_url: "http://127.0.0.1/refresh",
  });
  now += 301_000;
  expect((await fetch(url, { redirect: "manual" })).headers.get("location")).toBe("http://127.0.0.1/refresh");
});

it("refuses a destination that is missing, not ready, or gone", async () => {
  const { stripe, control } = await open();
  const pay = (destination: string) =>
    stripe.paymentIntents.create({
      amount: 1000,
      currency: "usd",
      application_fee_amount: 100,
      transfer_data: { destination },
    });
  expect(await errorOf(pay("acct_1nobody"))).toMatchObject({
    code: "resource_missing",
    param: "transfer_data[destination]",
  });
  const { id: newcomer } = await stripe.accounts.create({ type: "express", ...wanted });
  expect(await errorOf(pay(newcomer))).toMatchObject({ code: "insufficient_capabilities_for_transfer" });
  const { id: gone } = control.addReadyAccount();
  const begun = await pay(gone);
  control.deauthorize({ account: gone });
  expect(control.events({ type: "account.application.deauthorized" })[0]?.account).toBe(gone);
  expect(await errorOf(pay(gone))).toMatchObject({ code: "resource_missing" });
  expect(
    await errorOf(
      stripe.paymentIntents.confirm(begun.id, {
        payment_method: "pm_card_visa",
        return_url: "http://127.0.0.1/",
      }),
    ),
  ).toMatchObject({ code: "resource_missing" });
  expect(await errorOf(stripe.accounts.retrieve(gone))).toMatchObject({ statusCode: 404 });
  expect(await errorOf(stripe.balance.retrieve({}, { stripeAccount: gone }))).toMatchObject({
    statusCode: 403,
  });
});

it("refuses an application fee without a destination, or above the amount", async () => {
  const { stripe, control } = await open();
  const { id: destination } = control.addReadyAccount();
  expect(
    await errorOf(
      stripe.paymentIntents.create({ amount: 1000, currency: "usd", application_fee_amount: 100 }),
    ),
  ).toMatchObject({ param: "application_fee_amount" });
  expect(
    await errorOf(
      stripe.paymentIntents.create({
        amount: 1000,
        currency: "usd",
        application_fee_amount: 1001,
        transfer_data: { destination },
      }),
    ),
  ).toMatchObject({ param: "application_fee_amount" });
});

it("transfers, reverses, and refunds an application fee by itself", async () => {
  const { stripe, control } = await open();
  const { id: destination } = control.addReadyAccount();
  expect(await errorOf(stripe.transfers.create({ amount: 500, currency: "usd", destination }))).toMatchObject(
    { code: "balance_insufficient" },
  );
  await stripe.paymentIntents.create({ ...byCard("pm_card_bypassPending"), amount: 10_000 });
  const transfer = await stripe.transfers.create({
    amount: 500,
    currency: "usd",
    destination,
    transfer_group: "g",
  });
  const reversal = await stripe.transfers.createReversal(transfer.id, { amount: 200 });
  expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({
    amount_reversed: 200,
    reversed: false,
    reversals: { data: [{ id: reversal.id }] },
  });
  expect((await stripe.balance.retrieve({}, { stripeAccount: destination })).available[0]?.amount).toBe(300);

  await stripe.paymentIntents.create({
    ...byCard(),
    amount: 1000,
    application_fee_amount: 100,
    transfer_data: { destination },
  });
  const [fee] = (await stripe.applicationFees.list()).data;
  await stripe.applicationFees.createRefund(fee?.id ?? "", { amount: 40 });
  expect(await stripe.applicationFees.retrieve(fee?.id ?? "")).toMatchObject({
    amount_refunded: 40,
    refunded: false,
  });
  expect((await stripe.balance.retrieve({}, { stripeAccount: destination })).pending[0]?.amount).toBe(940);
});

it("follows what Stripe's review decides", async () => {
  const { stripe, control } = await open();
  const { id } = control.addReadyAccount();
  control.setAccount({
    account: id,
    payouts_enabled: false,
    currently_due: ["individual.verification.document"],
  });
  const reviewed = await stripe.accounts.retrieve(id);
  expect(reviewed).toMatchObject({
    charges_enabled: false,
    payouts_enabled: false,
    requirements: {
      currently_due: ["individual.verification.document"],
      disabled_reason: "requirements.past_due",
    },
  });
  expect(await stripe.accounts.reject(id, { reason: "fraud" })).toMatchObject({
    requirements: { disabled_reason: "rejected.fraud" },
  });
  expect(await stripe.accounts.del(id)).toMatchObject({ deleted: true });
});
