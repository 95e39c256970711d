import { expect, it } from "vitest";
import { byCard, errorOf, open } from "../testing/open";

it("takes amount and fee at once and gives the amount back when won", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({ ...byCard("pm_card_createDispute"), amount: 5000 });
  const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
  expect(dispute).toMatchObject({
    status: "needs_response",
    reason: "fraudulent",
    amount: 5000,
    is_charge_refundable: false,
  });
  expect(dispute?.balance_transactions[0]).toMatchObject({
    type: "adjustment",
    amount: -5000,
    fee: 1500,
    net: -6500,
    reporting_category: "dispute",
  });
  expect(await errorOf(stripe.refunds.create({ payment_intent: id }))).toMatchObject({
    code: "charge_disputed",
  });

  await stripe.disputes.update(dispute?.id ?? "", { evidence: { uncategorized_text: "winning_evidence" } });
  const won = await stripe.disputes.retrieve(dispute?.id ?? "");
  expect(won).toMatchObject({ status: "won", evidence_details: { has_evidence: true, submission_count: 1 } });
  expect(won.balance_transactions.map(({ net }) => net)).toEqual([-6500, 5000]);
  expect(
    control
      .events()
      .map(({ type }) => type)
      .filter((type) => type.startsWith("charge.dispute")),
  ).toEqual([
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.updated",
    "charge.dispute.funds_reinstated",
    "charge.dispute.closed",
  ]);
});

it("can be opened on any charge, be lost, and be given up", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({ ...byCard(), amount: 5000 });
  const { id: dispute } = control.openDispute({ charge: id, reason: "product_not_received" });
  await stripe.disputes.update(dispute, { evidence: { product_description: "A beat" }, submit: true });
  expect((await stripe.disputes.retrieve(dispute)).status).toBe("under_review");
  control.loseDispute({ dispute });
  expect((await stripe.disputes.retrieve(dispute)).status).toBe("lost");
  expect(await errorOf(stripe.disputes.close(dispute))).toMatchObject({ statusCode: 400 });

  const other = await stripe.paymentIntents.create({ ...byCard(), amount: 5000 });
  const closed = await stripe.disputes.close(control.openDispute({ charge: other.id }).id);
  expect(closed.status).toBe("lost");
});

it("keeps an inquiry from touching the money until it escalates", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({ ...byCard("pm_card_createInquiry"), amount: 5000 });
  const [inquiry] = (await stripe.disputes.list({ payment_intent: id })).data;
  expect(inquiry).toMatchObject({
    status: "warning_needs_response",
    balance_transactions: [],
    is_charge_refundable: true,
  });
  control.escalateInquiry({ dispute: inquiry?.id ?? "" });
  expect(await stripe.disputes.retrieve(inquiry?.id ?? "")).toMatchObject({
    status: "needs_response",
    balance_transactions: [{ amount: -5000 }],
  });

  const second = await stripe.paymentIntents.create({ ...byCard("pm_card_createInquiry"), amount: 5000 });
  const [harmless] = (await stripe.disputes.list({ payment_intent: second.id })).data;
  control.winDispute({ dispute: harmless?.id ?? "" });
  expect(await stripe.disputes.retrieve(harmless?.id ?? "")).toMatchObject({
    status: "warning_closed",
    balance_transactions: [],
  });
});
