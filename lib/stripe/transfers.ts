import type Stripe from "stripe";
import { call } from "./client";

/** A transfer to the seller and how much of it is still with them, in minor units. */
export type Transfer = {
  id: string;
  leftMinor: number;
  reversedMinor: number;
  /** The newest reversal of it. */
  reversalId: string | null;
};

/** What a sale left with the seller at Stripe. Its transfer carried the whole payment, and our fee came out of it. */
export type SellersPart = {
  accountId: string;
  currency: string;
  /** The sale's own first, then those that gave something back after a dispute or a failed refund. */
  transfers: [Transfer, ...Transfer[]];
  fee: { id: string; amountMinor: number; returnedMinor: number } | null;
  /** What the seller has of the sale: the transfers' rest, less what is kept of the fee. */
  shareMinor: number;
};

/** Reads it from the objects, or null when the payment went to nobody. `reference` is the transfers' group. */
export async function readSellersPart(intentId: string, reference: string): Promise<SellersPart | null> {
  const intent = await call("read intent", (client) =>
    client.paymentIntents.retrieve(intentId, { expand: ["latest_charge.application_fee"] }),
  );
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  // A charge that went to nobody has no such property at all, and Stripe refuses to expand what is not there.
  const ownId = typeof charge?.transfer === "object" ? charge.transfer.id : charge?.transfer;
  if (!charge || !ownId) return null;
  const own = await call("read transfer", (client) => client.transfers.retrieve(ownId));
  const group = await call("list transfers", (client) =>
    client.transfers.list({ transfer_group: reference, limit: 100 }),
  );
  const returns = group.data.filter(({ id }) => id !== own.id).toReversed();
  const transfers: SellersPart["transfers"] = [transferOf(own), ...returns.map(transferOf)];
  const fee = typeof charge.application_fee === "object" ? charge.application_fee : null;
  const kept = fee ? fee.amount - fee.amount_refunded : 0;
  return {
    accountId: typeof own.destination === "string" ? own.destination : (own.destination?.id ?? ""),
    currency: own.currency,
    transfers,
    fee: fee && { id: fee.id, amountMinor: fee.amount, returnedMinor: fee.amount_refunded },
    shareMinor: transfers.reduce((sum, { leftMinor }) => sum + leftMinor, 0) - kept,
  };
}

const transferOf = ({ id, amount, amount_reversed, reversals }: Stripe.Transfer): Transfer => ({
  id,
  leftMinor: amount - amount_reversed,
  reversedMinor: amount_reversed,
  reversalId: reversals.data[0]?.id ?? null,
});

/** The sale, and what tells this try from an earlier one that Stripe refused and remembers. */
export type Move = { reference: string; purchaseId: number; attempt: string };

const noted = ({ reference, purchaseId }: Move) => ({ reference, purchase: String(purchaseId) });

// Each key names what has moved before: two that look at the same state make one move, whoever comes first.

/** Gives a part of our fee back to the seller. */
export async function returnFee(fee: NonNullable<SellersPart["fee"]>, amountMinor: number, move: Move) {
  await call("return fee", (client) =>
    client.applicationFees.createRefund(
      fee.id,
      { amount: amountMinor, metadata: noted(move) },
      { idempotencyKey: `${move.reference}:fee:${fee.returnedMinor}:${move.attempt}` },
    ),
  );
}

/** Takes a part of a transfer back from the seller. Refused with `balance_insufficient` when they have not got it. */
export async function reverseTransfer(transfer: Transfer, amountMinor: number, move: Move) {
  await call("reverse transfer", (client) =>
    client.transfers.createReversal(
      transfer.id,
      { amount: amountMinor, metadata: noted(move) },
      {
        idempotencyKey: `${move.reference}:reversal:${transfer.id}:${transfer.reversedMinor}:${move.attempt}`,
      },
    ),
  );
}

/** Gives the seller back what had been taken. Refused with `balance_insufficient` when we have not got it. */
export async function transferAgain(part: SellersPart, amountMinor: number, move: Move) {
  await call("transfer again", (client) =>
    client.transfers.create(
      {
        amount: amountMinor,
        currency: part.currency,
        destination: part.accountId,
        transfer_group: move.reference,
        metadata: noted(move),
      },
      { idempotencyKey: `${move.reference}:return:${part.transfers.length}:${move.attempt}` },
    ),
  );
}
