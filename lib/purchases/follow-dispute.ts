import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { disputeCertificate, restoreCertificate } from "@/lib/certificates/dispute-certificate";
import { revokeForRefund } from "@/lib/certificates/revoke-certificate";
import { type Entry, post } from "@/lib/ledger/post";
import {
  disputeLostEntries,
  disputeOpenedEntries,
  disputeWonEntries,
  refundSplit,
  stripeFeeEntries,
} from "@/lib/ledger/sale";
import type { Charge, Dispute } from "@/lib/stripe/payments";
import { move } from "./move";
import type { Purchase } from "./standing";

/**
 * What the buyer's bank says (facts §1). Opened: certificate disputed, share held. Won: both back. Lost: revoked and
 * reversed. A dispute first heard of when it is over goes through both steps.
 */
export async function followDispute(ctx: Ctx, tx: Tx, purchase: Purchase, charge: Charge): Promise<Purchase> {
  const { dispute } = charge;
  if (!dispute) return purchase;
  const opened = await open(ctx, tx, purchase, dispute);
  if (opened.status !== "disputed" || opened.disputeId !== dispute.id) return opened;
  if (dispute.outcome === "won") return won(ctx, tx, opened, dispute);
  return dispute.outcome === "lost" ? lost(ctx, tx, opened, dispute) : opened;
}

async function open(ctx: Ctx, tx: Tx, purchase: Purchase, dispute: Dispute): Promise<Purchase> {
  if (purchase.status !== "succeeded" || purchase.disputeId === dispute.id) return purchase;
  await disputeCertificate(ctx, tx, { purchaseId: purchase.id });
  await book(ctx, tx, purchase, dispute, "opened", disputeOpenedEntries);
  await post(tx, {
    cause: `stripe:${dispute.id}:fee`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: purchase.currency,
    entries: stripeFeeEntries(dispute.feeMinor),
  });
  return move(ctx, tx, purchase, "disputed", { disputeId: dispute.id });
}

async function won(ctx: Ctx, tx: Tx, purchase: Purchase, dispute: Dispute): Promise<Purchase> {
  await restoreCertificate(ctx, tx, { purchaseId: purchase.id });
  await book(ctx, tx, purchase, dispute, "won", disputeWonEntries);
  return move(ctx, tx, purchase, "succeeded");
}

async function lost(ctx: Ctx, tx: Tx, purchase: Purchase, dispute: Dispute): Promise<Purchase> {
  await revokeForRefund(ctx, tx, { purchaseId: purchase.id });
  await book(ctx, tx, purchase, dispute, "lost", disputeLostEntries);
  await tx.update(tracks).set({ exclusiveStatus: "available" }).where(eq(tracks.id, purchase.trackId));
  return move(ctx, tx, purchase, "charged_back", { closedAt: ctx.now });
}

/** The seller's part of the disputed amount is what a refund of that amount would take from them. */
async function book(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  dispute: Dispute,
  step: "opened" | "won" | "lost",
  entries: (sale: Purchase, amountMinor: number, heldMinor: number) => Entry[],
): Promise<void> {
  const { refundedMinor } = purchase;
  const held = refundSplit(purchase, refundedMinor, refundedMinor + dispute.amountMinor).shareMinor;
  await post(tx, {
    cause: `stripe:${dispute.id}:${step}`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: purchase.currency,
    entries: entries(purchase, dispute.amountMinor, held),
  });
}
