import type { Tx } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { disputeCertificate, restoreCertificate } from "@/lib/certificates/dispute-certificate";
import { enqueue } from "@/lib/jobs/enqueue";
import { type Entry, legOf, post } from "@/lib/ledger/post";
import {
  disputeLostEntries,
  disputeOpenedEntries,
  disputeWonEntries,
  refundSplit,
  stripeFeeEntries,
} from "@/lib/ledger/sale";
import { move } from "@/lib/purchases/move";
import { enqueueAlignment } from "@/lib/purchases/order-alignment";
import type { Purchase } from "@/lib/purchases/standing";
import { OWNED } from "@/lib/purchases/states";
import { endSale, endUnsold } from "@/lib/refunds/end-sale";
import type { Dispute } from "@/lib/stripe/disputes";
import { closeInquiries, noteDispute, noteHeld } from "./dispute-rows";

type Step = "opened" | "won" | "lost";

/**
 * What the buyer's bank says (facts §1). Opened: certificate disputed, share held. Won: both back. Lost: revoked and
 * reversed. A dispute first heard of when it is over goes through both steps. The books follow every dispute, also
 * one over money that has gone back already; what no sale stands for any more changes nothing else. An inquiry is
 * noted and changes nothing.
 */
export async function followDisputes(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  disputes: Dispute[],
): Promise<Purchase> {
  let now = purchase;
  let claimed = purchase.refundedMinor;
  await closeInquiries(ctx, tx, purchase, disputes);
  for (const dispute of disputes) {
    await noteDispute(ctx, tx, purchase, dispute);
    if (dispute.outcome === "inquiry") continue;
    const othersOpen = disputes.some(({ id, outcome }) => id !== dispute.id && outcome === "open");
    now = await open(ctx, tx, now, dispute, claimed);
    if (dispute.outcome === "won") now = await won(ctx, tx, now, dispute, othersOpen);
    else claimed += dispute.amountMinor;
    if (dispute.outcome === "lost") now = await lost(ctx, tx, now, dispute);
  }
  return now;
}

async function open(ctx: Ctx, tx: Tx, purchase: Purchase, dispute: Dispute, claimed: number) {
  for (const fee of dispute.fees) {
    await post(tx, {
      cause: `stripe:${fee.balanceTransaction}:fee`,
      purchaseId: purchase.id,
      occurredAt: ctx.now,
      currency: fee.currency,
      entries: stripeFeeEntries(fee.amountMinor),
    });
  }
  const held = OWNED.includes(purchase.status) ? shareAtStake(purchase, dispute, claimed) : 0;
  const entries = disputeOpenedEntries(purchase, dispute.amountMinor, held);
  if (!(await book(ctx, tx, purchase, dispute, "opened", entries))) return purchase;
  await noteHeld(tx, dispute, held);
  if (purchase.status !== "succeeded") return purchase;
  await disputeCertificate(ctx, tx, { purchaseId: purchase.id });
  return move(ctx, tx, purchase, "disputed", { disputeId: dispute.id });
}

async function won(ctx: Ctx, tx: Tx, purchase: Purchase, dispute: Dispute, othersOpen: boolean) {
  const entries = disputeWonEntries(purchase, dispute.amountMinor, await heldFor(tx, dispute));
  const isNew = await book(ctx, tx, purchase, dispute, "won", entries);
  if (isNew) await noteHeld(tx, dispute, 0);
  if (!isNew || purchase.status !== "disputed" || othersOpen) return purchase;
  await restoreCertificate(ctx, tx, { purchaseId: purchase.id });
  return move(ctx, tx, purchase, "succeeded");
}

async function lost(ctx: Ctx, tx: Tx, purchase: Purchase, dispute: Dispute) {
  const coveredBy = purchase.succeededAt ? "platform_revenue" : "unearned";
  const held = await heldFor(tx, dispute);
  const entries = disputeLostEntries(purchase, dispute.amountMinor, held, coveredBy);
  if (!(await book(ctx, tx, purchase, dispute, "lost", entries))) return purchase;
  if (!purchase.succeededAt) return endUnsold(ctx, tx, purchase);
  return purchase.status === "disputed" ? endSale(ctx, tx, purchase, "charged_back") : purchase;
}

/** What a refund of the disputed amount would take from the seller, of the share that nothing else has claimed. */
function shareAtStake(purchase: Purchase, { amountMinor }: Dispute, claimed: number): number {
  const upTo = (amount: number) => Math.min(amount, purchase.totalMinor);
  return refundSplit(purchase, upTo(claimed), upTo(claimed + amountMinor)).shareMinor;
}

/** What was held when it opened: exactly that is freed or taken, whatever was refunded since. */
const heldFor = async (tx: Tx, { id }: Dispute) => -(await legOf(tx, `stripe:${id}:opened`, "seller_held"));

/** Books a step once; with it the seller's balance at Stripe is to follow, and people are told. */
async function book(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  dispute: Dispute,
  step: Step,
  entries: Entry[],
): Promise<boolean> {
  const isNew = await post(tx, {
    cause: `stripe:${dispute.id}:${step}`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: purchase.currency,
    entries,
  });
  if (!isNew) return false;
  await enqueueAlignment(tx, purchase.id);
  // Of one that was over when we first heard of it, only the end is news.
  const isNews = step !== "opened" || dispute.outcome === "open";
  if (isNews) await enqueue(tx, "mail-dispute", { disputeId: dispute.id, step });
  return true;
}
